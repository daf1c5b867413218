using CalicoAci.Engine.Graphs.Model;
using Spectre.Console;

namespace CalicoAci.Engine.Graphs.Text;

/// <summary>The critical path as a list with times.</summary>
internal static class CriticalPathText
{
    /// <summary>Writes the list and how it compares with a serial run.</summary>
    public static void Write(IAnsiConsole console, Schedule schedule)
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
        console.MarkupLineInterpolated($"critical path {TimeText.Of(schedule.Duration)}, one after the other {TimeText.Of(schedule.SerialDuration)}");
        console.MarkupLine("Times are guesses by type; give measured ones with --durations.");
    }
}
