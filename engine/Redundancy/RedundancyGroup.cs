using System.Collections.Immutable;
using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Redundancy;

/// <summary>Several that stand in for each other, as the output <c>redundancy</c> of a component tells.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Name">Tells the group from others of its kind.</param>
/// <param name="Least">How many must stay up.</param>
/// <param name="Loss">What happens otherwise.</param>
/// <param name="Advice">How to make the change.</param>
/// <param name="Members">The members.</param>
internal sealed record RedundancyGroup(RedundancyKind Kind, string Name, int Least, string Loss, string Advice, ImmutableArray<RedundancyMember> Members)
{
    /// <summary>The name of the output.</summary>
    public const string OutputName = "redundancy";

    /// <summary>The words for kinds, in outputs and policies.</summary>
    public static IReadOnlyDictionary<string, RedundancyKind> Kinds { get; } = new SortedDictionary<string, RedundancyKind>(StringComparer.Ordinal)
    {
        ["bgp-sessions"] = RedundancyKind.BgpSessions,
        ["etcd"] = RedundancyKind.Etcd,
    };

    /// <summary>Reads the groups of a component's outputs; those of unknown kinds are passed over.</summary>
    public static IEnumerable<RedundancyGroup> In(PropertyValue.MapValue outputs) =>
        from map in outputs.Items(OutputName)
        where Kinds.ContainsKey(map.Text("kind"))
        select new RedundancyGroup(
            Kinds[map.Text("kind")],
            map.Text("name"),
            map.Members.GetValueOrDefault("least") is PropertyValue.NumberValue least ? (int)least.Value : 0,
            map.Text("loss"),
            map.Text("advice"),
            [.. map.Items("members").Select(RedundancyMember.Of)]);
}
