using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>The nodes of a stack, as its settings count them.</summary>
internal sealed record NodeSets(int ControlPlane, ImmutableSortedSet<int> WithoutControlPlane, int Workers, ImmutableSortedSet<int> WithoutWorkers)
{
    private static readonly NodeSets Start = new(3, [], 3, []);

    /// <summary>The names of all nodes.</summary>
    public IEnumerable<string> Names => Enumerable.Range(1, ControlPlane).Except(WithoutControlPlane).Select(number => $"dev-cp-{number}")
        .Concat(Enumerable.Range(1, Workers).Except(WithoutWorkers).Select(number => $"dev-worker-{number}"));

    public static bool IsControlPlane(string node) => node.StartsWith("dev-cp-", StringComparison.Ordinal);

    /// <summary>Sequences of stacks, each with one addition or removal more than the one before.</summary>
    public static Gen<NodeSets[]> Sequences() =>
        from length in Gen.Choose(1, 4)
        from choices in Gen.ArrayOf(from kind in Gen.Choose(0, 4) from which in Gen.Choose(0, 1000) select (kind, which), length)
        select choices.Aggregate(new[] { Start }, (sets, choice) => [.. sets, sets[^1].After(choice.kind, choice.which)]);

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', Names);

    private NodeSets After(int kind, int which) => kind switch
    {
        0 => this with { Workers = Workers + 1 + (which % 3) },
        1 when WithoutWorkers.Count > 0 => this with { WithoutWorkers = WithoutWorkers.Remove(WithoutWorkers[which % WithoutWorkers.Count]) },
        2 when ControlPlane - WithoutControlPlane.Count < 5 => this with { ControlPlane = ControlPlane + 2 },
        3 when ControlPlane - WithoutControlPlane.Count > 3 => WithoutTwo(which),
        _ when Enumerable.Range(1, Workers).Except(WithoutWorkers).ToArray() is { Length: > 0 } left => this with { WithoutWorkers = WithoutWorkers.Add(left[which % left.Length]) },
        _ => this with { Workers = Workers + 1 },
    };

    /// <summary>Two go at once, so that an odd number stays; the first node, which initialised the cluster, is replaced in another way.</summary>
    private NodeSets WithoutTwo(int which)
    {
        int[] others = [.. Enumerable.Range(2, ControlPlane - 1).Except(WithoutControlPlane)];
        int first = which % others.Length;
        return this with { WithoutControlPlane = WithoutControlPlane.Union([others[first], others[(first + 1) % others.Length]]) };
    }
}
