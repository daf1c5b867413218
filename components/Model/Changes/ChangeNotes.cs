using System.Collections.Immutable;

namespace CalicoAci.Components.Model.Changes;

/// <summary>The output in which a component tells what changes of its resources mean.</summary>
public static class ChangeNotes
{
    /// <summary>The name of the output.</summary>
    public const string Output = "explanation";

    /// <summary>The member that limits a note or an interruption to numbers that become smaller.</summary>
    internal const string OnlyDecrease = "onlyDecrease";

    private const string OnlyExisting = "onlyExisting";

    /// <summary>The notes as plain values, in order of their headings.</summary>
    public static ImmutableArray<object?> Of(IEnumerable<ChangeNote> notes) =>
        [.. notes.GroupBy(note => note.Heading).OrderBy(group => group.Key).Select(Section)];

    private static ImmutableDictionary<string, object?> Section(IGrouping<ChangeHeading, ChangeNote> notes) => Map(
        ("heading", Text(notes.Key)),
        ("order", (double)(int)notes.Key),
        ("notes", notes.Select(Note).ToImmutableArray<object?>()));

    private static ImmutableDictionary<string, object?> Note(ChangeNote note)
    {
        ImmutableDictionary<string, object?> map = Map(
            ("resource", note.Resource),
            ("on", Operations(note.On)),
            ("subject", note.Subject),
            ("text", note.Text));
        map = note.Properties.Count == 0 ? map : map.Add("properties", note.Properties.ToImmutableArray<object?>());
        map = note.Files.Count == 0 ? map : map.Add("files", note.Files.ToImmutableArray<object?>());
        map = note.OnlyExisting ? map.Add(OnlyExisting, true) : map;
        return note.OnlyDecrease ? map.Add(OnlyDecrease, true) : map;
    }

    /// <summary>Operations in Pulumi's words.</summary>
    internal static ImmutableArray<object?> Operations(ChangeOperations operations) =>
        [.. Enum.GetValues<ChangeOperations>().Where(operation => operation != ChangeOperations.None && operations.HasFlag(operation)).Select(operation => operation.ToString().ToLowerInvariant())];

    private static string Text(ChangeHeading heading) => heading switch
    {
        ChangeHeading.Joins => "Nodes that join",
        ChangeHeading.Leaves => "Nodes that leave",
        ChangeHeading.Upgrades => "Nodes that are drained and upgraded",
        ChangeHeading.Reboots => "Machines that reboot",
        ChangeHeading.Interruptions => "What may interrupt traffic",
        ChangeHeading.Upkeep => "What changes on running nodes",
        _ => throw new ArgumentOutOfRangeException(nameof(heading)),
    };

    private static ImmutableDictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
