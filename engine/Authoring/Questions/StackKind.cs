using CalicoAci.Engine.Authoring.Settings;

namespace CalicoAci.Engine.Authoring.Questions;

/// <summary>A kind of stack: it decides which questions there are.</summary>
/// <param name="Name">How it is written on the command line.</param>
/// <param name="Setting">The setting whose description explains it.</param>
internal sealed record StackKind(string Name, string Setting)
{
    /// <summary>All nodes are VMs.</summary>
    public static StackKind Vsphere { get; } = new("vsphere", "compute.vsphere");

    /// <summary>All nodes are bare-metal hosts behind the leaf switches of the fabric.</summary>
    public static StackKind BareMetal { get; } = new("bare-metal", "compute.bareMetal");

    /// <summary>Some pools are VMs, the others bare-metal hosts.</summary>
    public static StackKind Mixed { get; } = new("mixed", "nodes.controlPlane.compute");

    /// <summary>Bare-metal hosts that route themselves, without ACI.</summary>
    public static StackKind RouterOnHost { get; } = new("router-on-host", "hostRouting");

    /// <summary>The fabric's side alone.</summary>
    public static StackKind FabricOnly { get; } = new("fabric-only", "cluster.scope");

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<StackKind> All { get; } = [Vsphere, BareMetal, Mixed, RouterOnHost, FabricOnly];

    /// <summary>The kinds that a stack can become when it is copied: they differ in their machines only.</summary>
    public static IReadOnlyList<StackKind> Exchangeable { get; } = [Vsphere, BareMetal, Mixed];

    /// <summary>Whether there are objects of ACI.</summary>
    public bool HasFabric => this != RouterOnHost;

    /// <summary>Whether the stack builds machines and Kubernetes on them.</summary>
    public bool HasMachines => this != FabricOnly;

    /// <summary>Whether there are VMs.</summary>
    public bool HasVms => this == Vsphere || this == Mixed;

    /// <summary>Whether there are bare-metal hosts in the node subnet.</summary>
    public bool HasHosts => this == BareMetal || this == Mixed;

    /// <summary>The kind with a name; null where there is none.</summary>
    public static StackKind? Named(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>The kind of a stack.</summary>
    public static StackKind Of(StackDraft draft)
    {
        bool[] hosts = [.. NodePools.Of(draft).Select(pool => NodePools.IsBareMetal(draft, pool.Path)).Distinct()];
        return draft.Get("hostRouting") is not null ? RouterOnHost
            : draft.Get("cluster.scope")?.ToString() == "fabric" ? FabricOnly
            : hosts is [var all] ? all ? BareMetal : Vsphere
            : hosts.Length == 0 ? Vsphere
            : Mixed;
    }
}
