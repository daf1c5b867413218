using System.Globalization;
using CalicoAci.Engine.Manifests;

namespace CalicoAci.Engine.Display;

/// <summary>Shows to a person which objects of manifests differ, and what was not compared.</summary>
internal static class ManifestText
{
    private const int MostItems = 60;

    /// <summary>Adds the differences to a report; nothing where there are none.</summary>
    public static void Write(Report report, ManifestDifferences differences, bool verbose)
    {
        if (differences.IsEmpty)
        {
            return;
        }

        report.Heading(string.Create(CultureInfo.InvariantCulture, $"Manifests ({differences.Changes.Length})"));
        foreach (ManifestChange change in verbose ? differences.Changes : differences.Changes.Take(MostItems))
        {
            (string sign, string style) = ChangeSigns.Of(change.Kind);
            report.Line("  ", new Span(sign, style), $" {change.Item.Shown}");
        }

        if (!verbose && differences.Changes.Length > MostItems)
        {
            report.Line($"    and {differences.Changes.Length - MostItems} more (--verbose)");
        }

        foreach (string note in differences.Notes)
        {
            report.Line("  ", new Span(note, "grey"));
        }
    }
}
