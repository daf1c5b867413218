using System.Collections.Immutable;

namespace CalicoAci.Components.Model.Changes;

/// <summary>Groups as the plain values of an output.</summary>
public static class RedundancyValues
{
    /// <summary>The groups; members that nothing interrupts are left out.</summary>
    public static ImmutableArray<object?> Of(IEnumerable<Redundancy> groups) => [.. groups.Select(Group)];

    private static ImmutableDictionary<string, object?> Group(Redundancy group) => Map(
        ("kind", Text(group.Kind)),
        ("name", group.Name),
        ("least", (double)group.Least),
        ("loss", group.Loss),
        ("advice", group.Advice),
        ("members", group.Members.Where(member => member.Interruptions.Any(cause => cause.Resources.Count > 0)).Select(Member).ToImmutableArray<object?>()));

    private static ImmutableDictionary<string, object?> Member(RedundantMember member) => Map(
        ("name", member.Name),
        ("interruptions", member.Interruptions.Where(cause => cause.Resources.Count > 0).Select(Interruption).ToImmutableArray<object?>()));

    private static ImmutableDictionary<string, object?> Interruption(Interruption cause)
    {
        ImmutableDictionary<string, object?> map = Map(
            ("resources", cause.Resources.ToImmutableArray<object?>()),
            ("on", ChangeNotes.Operations(cause.On)));
        map = cause.Properties.Count == 0 ? map : map.Add("properties", cause.Properties.ToImmutableArray<object?>());
        map = cause.OnlyOther ? map.Add("onlyOther", true) : map;
        return cause.OnlyDecrease ? map.Add(ChangeNotes.OnlyDecrease, true) : map;
    }

    private static string Text(RedundancyKind kind) => kind switch
    {
        RedundancyKind.BgpSessions => "bgp-sessions",
        RedundancyKind.Etcd => "etcd",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static ImmutableDictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
