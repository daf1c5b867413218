using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Fabric;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Topology;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>What rules look at: the settings, and what follows from them.</summary>
/// <param name="Settings">The settings; what <paramref name="Lost"/> names may be empty.</param>
/// <param name="Lost">The settings that could not be read.</param>
public sealed record StackFacts(StackSettings Settings, LostSettings Lost)
{
    private static readonly string[] OfPool = ["count", "except", "racks", "firstAddress", "overrides", "shortName"];

    /// <summary>The settings that nodes follow from, but for their AS numbers.</summary>
    public static IReadOnlyList<string> OfNodes { get; } =
        ["cluster.name", .. OfPool.Select(setting => $"nodes.controlPlane.{setting}"), .. OfPool.Select(setting => $"nodes.workers.*.{setting}")];

    /// <summary>The settings that the AS numbers of nodes follow from.</summary>
    public static IReadOnlyList<string> OfAsNumbers { get; } = [.. OfNodes, "bgp", "network.nodes"];

    /// <summary>The settings that hold the prefixes of ranges.</summary>
    public static IReadOnlyList<string> OfRanges { get; } =
        ["network.nodes", "network.pods", "network.services", "network.loadBalancers", "network.external"];

    /// <summary>The nodes that the pools describe; none where these could not be read.</summary>
    public IReadOnlyList<PlannedNode> Nodes => field ??= Have(OfNodes) ? NodeExpansion.Expand(Settings, Have(OfAsNumbers)) : [];

    /// <summary>The keys that the stack says something about.</summary>
    public IReadOnlySet<string> Keys { get; init; } = new HashSet<string>();

    /// <summary>The folder of Pulumi.yaml, which paths in settings are relative to; null where there is none.</summary>
    public string? ProjectFolder { get; init; }

    /// <summary>Whether the hosts route themselves, so that no leaf of ACI is a part of the cluster.</summary>
    public bool RoutesOnHosts => Settings.HostRouting is not null || Lost.Touch("hostRouting");

    /// <summary>The path of a section.</summary>
    public static string Path(string section) => $"{StackSettings.Namespace}:{section}";

    /// <summary>The address families of the cluster: those of its node subnets.</summary>
    public IReadOnlyList<AddressFamily> Families => field ??= Have("network.nodes") ? [.. Settings.Network.Nodes.Select(subnet => subnet.Subnet.Family).Distinct().Order()] : [];

    /// <summary>What answers at the virtual address of the API.</summary>
    public LoadBalancerKind LoadBalancer => Settings.Kubernetes?.LoadBalancer.Kind ?? LoadBalancerKind.HaproxyKeepalived;

    /// <summary>Whether all of the settings could be read.</summary>
    /// <param name="settings">Paths without positions in lists, such as <c>leaves.routerId</c>.</param>
    public bool Have(params IEnumerable<string> settings) => Lost.Count == 0 || !settings.Any(Lost.Touch);

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
