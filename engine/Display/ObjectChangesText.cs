using System.Globalization;
using CalicoAci.Engine.Apic.Diff;

namespace CalicoAci.Engine.Display;

/// <summary>Shows to a person what happens to managed objects, and which BGP sessions that drops.</summary>
internal static class ObjectChangesText
{
    private const int MostObjects = 60;
    private const int MostPeers = 6;

    /// <summary>Adds the changes to a report; nothing where there are none.</summary>
    public static void Write(Report report, ApicDiff diff, bool verbose)
    {
        if (diff.Changes.IsEmpty)
        {
            return;
        }

        report.Heading(string.Create(CultureInfo.InvariantCulture, $"Objects on the APIC ({diff.Changes.Length})"));
        WriteObjects(report, verbose ? diff.Changes : diff.Changes.Take(MostObjects));

        if (!verbose && diff.Changes.Length > MostObjects)
        {
            report.Line($"    and {diff.Changes.Length - MostObjects} more (--verbose)");
        }

        WriteSessions(report, diff);
    }

    /// <summary>Adds objects, those that change with their attributes.</summary>
    public static void WriteObjects(Report report, IEnumerable<ApicChange> changes)
    {
        foreach (ApicChange change in changes)
        {
            (string sign, string style) = SignOf(change.Kind);
            report.Line("  ", new Span(sign, style), " ", new Span(change.Class, "grey"), $"  {change.Dn}");
            if (change.Kind is ApicChangeKind.Update or ApicChangeKind.Replace)
            {
                WriteAttributes(report, change);
            }
        }
    }

    private static void WriteAttributes(Report report, ApicChange change)
    {
        foreach ((string name, var old, var current) in change.Attributes)
        {
            report.Line($"      {name}: {old?.Shown ?? "(none)"} -> {current?.Shown ?? "(none)"}");
        }
    }

    private static void WriteSessions(Report report, ApicDiff diff)
    {
        var dropped = diff.DroppedSessions();
        if (dropped.IsEmpty)
        {
            return;
        }

        report.Heading("This drops BGP sessions");
        foreach (DroppedSession session in dropped)
        {
            string more = session.Peers.Count > MostPeers ? $" and {session.Peers.Count - MostPeers} more" : "";
            string peers = session.Peers.Count == 0 ? "" : $"  peers {string.Join(", ", session.Peers.Take(MostPeers))}{more}";
            report.Line("  ", new Span("!", "red"), " ", new Span(session.Class, "grey"), $"  {session.Dn}{peers}");
        }
    }

    private static (string Sign, string Style) SignOf(ApicChangeKind kind) => kind switch
    {
        ApicChangeKind.Create => ("+", "green"),
        ApicChangeKind.Update => ("~", "yellow"),
        ApicChangeKind.Replace => ("±", "magenta"),
        _ => ("-", "red"),
    };
}
