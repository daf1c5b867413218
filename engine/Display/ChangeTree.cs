using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Monitor;

namespace CalicoAci.Engine.Display;

/// <summary>A resource with its children, for showing changes grouped by component.</summary>
/// <param name="Change">What happens to the resource.</param>
/// <param name="Children">Its children: those that something happens to, and those that hold such.</param>
internal sealed record ChangeTree(ResourceChange Change, List<ChangeTree> Children)
{
    /// <summary>How many managed resources at and below this one change.</summary>
    public int Count { get; private set; }

    // The place in the order of the deployment: that of the first managed resource at or below this one.
    private int First { get; set; } = int.MaxValue;

    /// <summary>Makes the trees below the stack.</summary>
    /// <param name="changes">All changes.</param>
    /// <param name="all">Whether unchanged resources are shown too.</param>
    public static List<ChangeTree> Build(IReadOnlyCollection<ResourceChange> changes, bool all)
    {
        var trees = new Dictionary<string, ChangeTree>(StringComparer.Ordinal);
        foreach (ResourceChange change in changes.Where(c => c.Type != Urns.StackType))
        {
            trees.TryAdd(change.Urn, new ChangeTree(change, []) { First = change.Custom ? trees.Count : int.MaxValue });
        }

        var roots = new List<ChangeTree>();
        foreach (ChangeTree tree in trees.Values)
        {
            (trees.TryGetValue(tree.Change.Parent, out ChangeTree? parent) ? parent.Children : roots).Add(tree);
        }

        roots.RemoveAll(root => !root.Keep(all));
        return Sorted(roots);
    }

    private bool Keep(bool all)
    {
        Children.RemoveAll(child => !child.Keep(all));
        List<ChangeTree> sorted = Sorted(Children);
        Children.Clear();
        Children.AddRange(sorted);
        First = Children.Count > 0 ? Math.Min(First, Children[0].First) : First;
        bool changes = Change.Kind != ChangeKind.Same;
        Count = Children.Sum(child => child.Count) + (Change.Custom && changes ? 1 : 0);
        return all || changes || Children.Count > 0;
    }

    // The order of the changes counts among those that begin with the same one.
    private static List<ChangeTree> Sorted(List<ChangeTree> trees) => [.. trees.OrderBy(tree => tree.First)];
}
