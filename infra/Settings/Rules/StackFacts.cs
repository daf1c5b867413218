using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Fabric;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Topology;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>What rules look at: the settings, and what follows from them.</summary>
/// <param name="Settings">The settings; their core sections are all there.</param>
/// <param name="Nodes">The nodes that the pools describe.</param>
public sealed record StackFacts(StackSettings Settings, IReadOnlyList<PlannedNode> Nodes)
{
    /// <summary>The keys that the stack says something about.</summary>
    public IReadOnlySet<string> Keys { get; init; } = new HashSet<string>();

    /// <summary>The folder of Pulumi.yaml, which paths in settings are relative to; null where there is none.</summary>
    public string? ProjectFolder { get; init; }

    /// <summary>Whether the hosts route themselves, so that no leaf of ACI is a part of the cluster.</summary>
    public bool RoutesOnHosts => Settings.HostRouting is not null;

    /// <summary>The path of a section.</summary>
    public static string Path(string section) => $"{StackSettings.Namespace}:{section}";

    /// <summary>The address families of the cluster: those of its node subnets.</summary>
    public IReadOnlyList<AddressFamily> Families { get; } = [.. Settings.Network.Nodes.Select(subnet => subnet.Subnet.Family).Distinct().Order()];

    /// <summary>What answers at the virtual address of the API.</summary>
    public LoadBalancerKind LoadBalancer => Settings.Kubernetes?.LoadBalancer.Kind ?? LoadBalancerKind.HaproxyKeepalived;

    /// <summary>The prefixes of a range.</summary>
    public IEnumerable<Cidr> PrefixesOf(ClusterRange range) => range switch
    {
        ClusterRange.Nodes => Settings.Network.Nodes.Select(subnet => subnet.Subnet),
        ClusterRange.Pods => Settings.Network.Pods,
        ClusterRange.Services => Settings.Network.Services,
        ClusterRange.LoadBalancers => Settings.Network.LoadBalancers,
        ClusterRange.External => Settings.Network.External,
        _ => throw new ArgumentOutOfRangeException(nameof(range)),
    };

    /// <summary>The node subnet of a family, or null.</summary>
    public Cidr? SubnetOf(AddressFamily family)
        => Settings.Network.Nodes.Where(subnet => subnet.Subnet.Family == family).Select(subnet => (Cidr?)subnet.Subnet).FirstOrDefault();
}
