using System.Globalization;
using Spectre.Console;

namespace CalicoAci.Engine.Sessions;

/// <summary>A plan of sessions as tables for people.</summary>
internal static class SessionTable
{
    /// <summary>Writes a row for each session, then the count of each leaf switch against the limit.</summary>
    public static void Write(IAnsiConsole console, SessionPlan plan, int limit)
    {
        var sessions = new Table().Border(TableBorder.Simple);
        sessions.AddColumns("L3Out", "leaf", "rack", plan.Leaves.Any(leaf => leaf.IsOutside) ? "node or router" : "node", "family", "leaf address", "leaf AS", "node address", "node AS");
        foreach (var leaf in plan.Leaves)
        {
            foreach (var session in leaf.Sessions)
            {
                sessions.AddRow(Escaped(leaf.Component, leaf.Leaf, leaf.Rack, session.Node, session.Family, session.LeafAddress, session.LeafAsn, session.NodeAddress, session.NodeAsn));
            }
        }

        console.Write(sessions);
        var counts = new Table().Border(TableBorder.Simple).AddColumn("leaf").AddColumn(new TableColumn("sessions").RightAligned()).AddColumn(new TableColumn("limit").RightAligned()).AddColumn("");
        foreach (var (leaf, count) in plan.CountByLeaf())
        {
            counts.AddRow(Markup.Escape(leaf), Number(count), Number(limit), count > limit ? "[red]too many[/]" : "");
        }

        console.Write(counts);
        console.MarkupLineInterpolated($"{plan.Count} sessions on {plan.CountByLeaf().Count} leaf switches");
    }

    private static string[] Escaped(params string[] texts) => [.. texts.Select(Markup.Escape)];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
