using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Rendering.Text;

namespace CalicoAci.Engine.Display;

/// <summary>Shows one difference: old and new value on one line, of a longer text, encoded or not, only the lines that differ.</summary>
internal static class PropertyDifference
{
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
        if (change is { Old: PropertyValue.StringValue old, New: PropertyValue.StringValue current })
        {
            if (EncodedText.Guess(old.Value) is { } decodedOld && EncodedText.Guess(current.Value) is { } decodedNew)
            {
                string note = decodedOld == decodedNew ? "only its encoding differs" : "decoded";
                report.Line(indent, new Span(sign, style), $" {change.Path}: ({note})", forces);
                LineDifference.Write(report, decodedOld, decodedNew, indent + "    ");
                return;
            }

            if (old.Value.Contains('\n', StringComparison.Ordinal) || current.Value.Contains('\n', StringComparison.Ordinal))
            {
                report.Line(indent, new Span(sign, style), $" {change.Path}:", forces);
                LineDifference.Write(report, old.Value, current.Value, indent + "    ");
                return;
            }
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
}
