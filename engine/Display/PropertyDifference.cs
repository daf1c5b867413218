using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Display;

/// <summary>Shows one difference: old and new value on one line, of a longer text only the lines that differ.</summary>
internal static class PropertyDifference
{
    private const int MostLines = 12;

    /// <summary>Adds the difference to a report.</summary>
    public static void Write(Report report, PropertyChange change, string indent)
    {
        (string sign, string style) = change switch
        {
            { Old: null } => ("+", "green"),
            { New: null } => ("-", "red"),
            _ => ("~", "yellow"),
        };
        Span forces = new(change.ForcesReplacement ? "  (forces replacement)" : "", "magenta");
        if (change is { Old: PropertyValue.StringValue old, New: PropertyValue.StringValue current }
            && (old.Value.Contains('\n', StringComparison.Ordinal) || current.Value.Contains('\n', StringComparison.Ordinal)))
        {
            report.Line(indent, new Span(sign, style), $" {change.Path}:", forces);
            WriteLines(report, old.Value.Split('\n'), current.Value.Split('\n'), indent + "    ");
            return;
        }

        string text = change switch
        {
            { Old: null } => PropertyText.Short(change.New),
            { New: null } => PropertyText.Short(change.Old),
            { Old: PropertyValue.UnknownValue, New: PropertyValue.UnknownValue } => $"{PropertyText.Unknown}: what it comes from is replaced",
            { Old: PropertyValue.SecretValue, New: PropertyValue.SecretValue } => "[secret] (changed)",
            _ => $"{PropertyText.Short(change.Old)} -> {PropertyText.Short(change.New)}",
        };
        report.Line(indent, new Span(sign, style), $" {change.Path}: {text}", forces);
    }

    private static void WriteLines(Report report, string[] old, string[] current, string indent)
    {
        int start = 0;
        while (start < old.Length && start < current.Length && old[start] == current[start])
        {
            start++;
        }

        int end = 0;
        while (end < old.Length - start && end < current.Length - start && old[^(end + 1)] == current[^(end + 1)])
        {
            end++;
        }

        WriteSide(report, old[start..^end], "-", "red", indent);
        WriteSide(report, current[start..^end], "+", "green", indent);
    }

    private static void WriteSide(Report report, string[] lines, string sign, string style, string indent)
    {
        foreach (string line in lines.Take(MostLines))
        {
            report.Line(indent, new Span($"{sign} {line}", style));
        }

        if (lines.Length > MostLines)
        {
            report.Line(indent, new Span($"{sign} … {lines.Length - MostLines} more lines", style));
        }
    }
}
