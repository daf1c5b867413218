using System.Globalization;
using CalicoAci.Engine.Graphs.Model;
using Spectre.Console;

namespace CalicoAci.Engine.Graphs.Text;

/// <summary>The critical path as a list with times, compared with the same steps one after the other.</summary>
internal static class CriticalPathText
{
    /// <summary>The rows of the comparison; the rest is one row.</summary>
    private const int MostRows = 8;

    /// <summary>Writes the list and how it compares with a serial run, as playbooks make it.</summary>
    public static void Write(IAnsiConsole console, Schedule schedule, DurationTable durations)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn(new TableColumn("start").RightAligned())
            .AddColumn(new TableColumn("finish").RightAligned())
            .AddColumn("resource")
            .AddColumn("type");
        foreach (var item in schedule.CriticalPath.Where(item => item.Finish > item.Start))
        {
            table.AddRow(
                TimeText.Of(item.Start),
                TimeText.Of(item.Finish),
                Markup.Escape(item.Resource.Name),
                Markup.Escape(item.Resource.Type[(item.Resource.Type.LastIndexOf(':') + 1)..]));
        }

        console.Write(table);
        WriteSerial(console, schedule, durations);
        var times = schedule.Duration > TimeSpan.Zero ? schedule.SerialDuration / schedule.Duration : 1;
        console.MarkupLineInterpolated($"critical path {TimeText.Of(schedule.Duration)}, one after the other {TimeText.Of(schedule.SerialDuration)}: {times.ToString("0.0", CultureInfo.InvariantCulture)} times as long");
        int measured = schedule.Resources.Count(item => durations.IsMeasured(item.Resource));
        console.MarkupLineInterpolated(measured > 0
            ? (FormattableString)$"{measured} of {schedule.Resources.Length} times are those of a deployment; the others are by type."
            : $"Times are guesses by type; give measured ones with --durations-from, --durations or --duration.");
    }

    private static void WriteSerial(IAnsiConsole console, Schedule schedule, DurationTable durations)
    {
        var rows = schedule.Resources.GroupBy(item => durations.KeyOf(item.Resource), StringComparer.Ordinal)
            .Select(group => (Key: group.Key, Count: group.Count(), Total: group.Aggregate(TimeSpan.Zero, (sum, item) => sum + (item.Finish - item.Start))))
            .OrderByDescending(row => row.Total).ThenBy(row => row.Key, StringComparer.Ordinal)
            .ToArray();
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn(new TableColumn("one after the other").RightAligned())
            .AddColumn(new TableColumn("resources").RightAligned())
            .AddColumn("kind");
        foreach (var row in rows.Take(MostRows))
        {
            table.AddRow(TimeText.Of(row.Total), row.Count.ToString(CultureInfo.InvariantCulture), Markup.Escape(row.Key));
        }

        if (rows.Length > MostRows)
        {
            var rest = rows[MostRows..];
            table.AddRow(TimeText.Of(rest.Aggregate(TimeSpan.Zero, (sum, row) => sum + row.Total)), rest.Sum(row => row.Count).ToString(CultureInfo.InvariantCulture), "all others");
        }

        console.Write(table);
    }
}
