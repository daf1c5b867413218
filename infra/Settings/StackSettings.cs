using CalicoAci.Infra.Settings.Addons;
using CalicoAci.Infra.Settings.Bgp;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Calico;
using CalicoAci.Infra.Settings.Cluster;
using CalicoAci.Infra.Settings.Compute;
using CalicoAci.Infra.Settings.Fabric;
using CalicoAci.Infra.Settings.HostRouting;
using CalicoAci.Infra.Settings.Kubernetes;
using CalicoAci.Infra.Settings.Leaves;
using CalicoAci.Infra.Settings.LoadBalancing;
using CalicoAci.Infra.Settings.Network;
using CalicoAci.Infra.Settings.Nodes;
using CalicoAci.Infra.Settings.Policies;
using CalicoAci.Infra.Settings.Racks;

namespace CalicoAci.Infra.Settings;

/// <summary>All settings of a stack: each member is a key of the stack file in the namespace <c>calico-aci</c>.</summary>
[Setting("The settings of a stack in the namespace calico-aci.")]
public sealed record StackSettings
{
    /// <summary>The configuration namespace; the project's name.</summary>
    public const string Namespace = "calico-aci";

    /// <summary>The cluster itself.</summary>
    [Setting("The cluster: its name, its domain and the servers that its nodes use.")]
    public required ClusterSettings Cluster { get; init; }

    /// <summary>The VLAN and the address ranges.</summary>
    [Setting("The VLAN and the address ranges of the cluster.")]
    public required NetworkSettings Network { get; init; }

    /// <summary>The AS numbers.</summary>
    [Setting("The AS numbers on both sides of the sessions between leaves and nodes.")]
    public required BgpSettings Bgp { get; init; }

    /// <summary>The leaf switches.</summary>
    [Setting("The leaf switches that nodes may live behind: the anchors, and those that only carry the floating address. None with hostRouting.", MinimumLength = 1)]
    public IReadOnlyList<LeafSettings> Leaves { get; init; } = [];

    /// <summary>What racks have besides their names.</summary>
    [Setting("What racks have besides their names, by rack: the name that a rack had before it was renamed.")]
    public IReadOnlyDictionary<string, RackSettings> Racks { get; init; } = new Dictionary<string, RackSettings>();

    /// <summary>Routing on the hosts.</summary>
    [Setting("Routing on bare-metal hosts instead of a floating L3Out: FRR speaks BGP with leaf switches of any make, and no object of ACI is made.")]
    public HostRoutingSettings? HostRouting { get; init; }

    /// <summary>The nodes.</summary>
    [Setting("The nodes of the cluster, in pools of equal machines.")]
    public required NodesSettings Nodes { get; init; }

    /// <summary>Whether only the fabric's side of the cluster is built, so that there are no machines, no Kubernetes and no Calico.</summary>
    public bool FabricOnly => Cluster is { Scope: ClusterScope.Fabric };

    /// <summary>What the stack creates on the fabric.</summary>
    [Setting("What the stack creates on the fabric: tenant, access policies, L3Outs, BGP policy, route maps, external EPGs and contracts.")]
    public FabricSettings Fabric { get; init; } = new();

    /// <summary>The machines of the nodes.</summary>
    [Setting("The machines of the nodes: where VMs are put, how bare-metal hosts are attached, how all are reached.")]
    public required ComputeSettings Compute { get; init; }

    /// <summary>Kubernetes on them.</summary>
    [Setting("How Kubernetes is set up on the nodes.")]
    public required KubernetesSettings Kubernetes { get; init; }

    /// <summary>Calico.</summary>
    [Setting("How Calico runs. The addresses and the sessions come from network, bgp, leaves and nodes.")]
    public CalicoSettings Calico { get; init; } = new();

    /// <summary>Load balancing.</summary>
    [Setting("Addresses for services of type LoadBalancer.")]
    public LoadBalancingSettings LoadBalancing { get; init; } = new();

    /// <summary>The add-ons.</summary>
    [Setting("What is installed besides the cluster itself. An add-on is on when its key is there.")]
    public AddonsSettings Addons { get; init; } = new();

    /// <summary>The levels of policies. The offline engine checks them; the program only knows the setting.</summary>
    [Setting("What the team's policies mean for this stack, by name: disabled, advisory or mandatory. The offline engine checks them; docs/policies.md lists the built-in ones.")]
    public IReadOnlyDictionary<string, PolicyLevel> Policies { get; init; } = new Dictionary<string, PolicyLevel>();
}
