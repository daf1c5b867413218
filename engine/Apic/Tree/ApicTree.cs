using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Apic.Tree;

/// <summary>All managed objects of a plan as one tree, in a stable order.</summary>
public sealed class ApicTree
{
    // Checks, policies, pictures and tables of one run all ask for the tree of the same plan.
    private static readonly ConditionalWeakTable<Plan, ApicTree> Built = [];

    private readonly Dictionary<string, ApicNode> _nodes;

    internal ApicTree(Dictionary<string, ApicNode> nodes, IEnumerable<ApicNode> roots)
    {
        _nodes = nodes;
        Roots = [.. roots.OrderBy(node => node.Dn, StringComparer.Ordinal)];
    }

    /// <summary>The topmost objects; in practice <c>uni</c>.</summary>
    public ImmutableArray<ApicNode> Roots { get; }

    /// <summary>Objects that two resources create.</summary>
    public ImmutableArray<ApicConflict> Conflicts { get; internal init; } = [];

    /// <summary>Objects whose place only a deployment will know.</summary>
    public ImmutableArray<UnplacedObject> Unplaced { get; internal init; } = [];

    /// <summary>The names of ACI resources of types whose objects are not known.</summary>
    public ImmutableArray<string> Unsupported { get; internal init; } = [];

    /// <summary>The number of objects that the plan creates, placed or not.</summary>
    public int CreatedCount => _nodes.Values.Count(node => node.Origin == ApicOrigin.Created) + Unplaced.Length;

    /// <summary>All placed objects, parents first, in a stable order.</summary>
    public IEnumerable<ApicNode> Nodes => Roots.SelectMany(root => root.SelfAndDescendants());

    /// <summary>The object with a DN, or null.</summary>
    public ApicNode? Find(string dn) => _nodes.GetValueOrDefault(dn);

    /// <summary>The tree of a plan: built once, and kept as long as the plan.</summary>
    public static ApicTree Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Built.GetValue(plan, Build);
    }

    private static ApicTree Build(Plan plan)
    {
        var builder = new ApicTreeBuilder();
        foreach (var resource in plan.Resources)
        {
            builder.Add(resource);
        }

        foreach (var lookup in plan.Lookups)
        {
            builder.Add(lookup);
        }

        return builder.Build();
    }
}
