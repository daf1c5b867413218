using CalicoAci.Components.Ordering;
using Pulumi;

namespace CalicoAci.Components.Compute;

/// <summary>
/// Control-plane VMs that are made and changed one after the other: the next one when the node before serves again and etcd
/// is whole, so that a change that powers VMs off leaves etcd its majority.
/// </summary>
/// <param name="nodes">The nodes of the VMs in their order.</param>
public sealed class MachineSeries(IReadOnlyList<string> nodes)
{
    private readonly Dictionary<string, LaterResources> _healthy = nodes.ToDictionary(node => node, _ => new LaterResources(), StringComparer.Ordinal);

    /// <summary>What the VM of a node waits for; nothing for the first one, and for one that is no part of the series.</summary>
    public InputList<Resource> Before(string node) => nodes.TakeWhile(other => other != node).LastOrDefault() is { } before && _healthy.ContainsKey(node)
        ? _healthy[before].Resources
        : [];

    /// <summary>Whether the VM of a node is a part of the series.</summary>
    public bool Has(string node) => _healthy.ContainsKey(node);

    /// <summary>Tells the step that sees a node healthy, once for each node of the series; the program would not end without it.</summary>
    public void Healthy(string node, Resource step) => _healthy[node].Are([step]);
}
