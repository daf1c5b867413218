using System.Collections.Immutable;
using CalicoAci.Engine.Comparison;

namespace CalicoAci.Engine.Policies;

/// <summary>Knows which resources hold state.</summary>
public sealed class StatefulKinds
{
    // Most runs replace and delete nothing, and need no list.
    private readonly Lazy<ImmutableArray<StatefulKind>> _kinds;

    private StatefulKinds(Func<ImmutableArray<StatefulKind>> kinds) => _kinds = new Lazy<ImmutableArray<StatefulKind>>(kinds);

    /// <summary>The list that comes with the engine.</summary>
    public static StatefulKinds BuiltIn { get; } = new(() => PolicyReader.ReadBuiltIn("stateful.yaml").Stateful);

    /// <summary>The kinds; the first that fits a resource counts.</summary>
    public ImmutableArray<StatefulKind> All => _kinds.Value;

    /// <summary>This list and more kinds.</summary>
    public StatefulKinds With(IReadOnlyCollection<StatefulKind> more) => more.Count == 0 ? this : new(() => [.. All, .. more]);

    /// <summary>The kind of a resource, or null where it holds no state.</summary>
    public StatefulKind? Find(string type, string name) => All.FirstOrDefault(kind => kind.Fits(type, name));

    /// <summary>The replacements and deletions of stateful resources. What is only forgotten stays as it is.</summary>
    public ImmutableArray<StatefulChange> In(IEnumerable<ResourceChange> changes) =>
    [
        .. from change in changes
           where change is { Custom: true, Kind: ChangeKind.Replace or ChangeKind.Delete }
           let kind = Find(change.Type, change.Name)
           where kind is not null
           select new StatefulChange(change, kind.Because),
    ];
}
