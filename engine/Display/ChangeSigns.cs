using CalicoAci.Engine.Comparison;

namespace CalicoAci.Engine.Display;

/// <summary>The signs, colours and words for what happens to a resource.</summary>
internal static class ChangeSigns
{
    /// <summary>All kinds in the order in which totals name them.</summary>
    public static readonly (ChangeKind Kind, string Sign, string Style, string Phrase)[] All =
    [
        (ChangeKind.Create, "+", "green", "to create"),
        (ChangeKind.Update, "~", "yellow", "to update"),
        (ChangeKind.Replace, "±", "magenta", "to replace"),
        (ChangeKind.Delete, "-", "red", "to delete"),
        (ChangeKind.Forget, "?", "red", "to forget (the real object stays)"),
        (ChangeKind.Read, ">", "blue", "to read"),
        (ChangeKind.Same, " ", "grey", "unchanged"),
    ];

    /// <summary>The sign and colour of a kind.</summary>
    public static (string Sign, string Style) Of(ChangeKind kind)
    {
        (_, string sign, string style, _) = All.First(s => s.Kind == kind);
        return (sign, style);
    }

    /// <summary>The kind as machines read it.</summary>
    public static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "create",
        ChangeKind.Update => "update",
        ChangeKind.Replace => "replace",
        ChangeKind.Delete => "delete",
        ChangeKind.Forget => "forget",
        ChangeKind.Read => "read",
        _ => "same",
    };
}
