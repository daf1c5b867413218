using System.Globalization;
using Spectre.Console;

namespace CalicoAci.Engine.Hosts;

/// <summary>Reports as a table for people.</summary>
internal static class HostTable
{
    /// <summary>Writes a row for each host.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyCollection<HostReport> reports)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumns("host", "address", "port", "result", "host key");
        foreach (HostReport report in reports)
        {
            string style = report.Fails ? "red" : report.Verdict == HostVerdict.Good ? "green" : "yellow";
            table.AddRow(
                Markup.Escape(report.Target.Name),
                Markup.Escape(report.Target.Address),
                report.Target.Port.ToString(CultureInfo.InvariantCulture),
                $"[{style}]{Word(report.Verdict)}[/]",
                Markup.Escape(report.Found is { } key ? $"{key.Fingerprint} ({key.Algorithm})" : ""));
        }

        console.Write(table);
        int good = reports.Count(report => !report.Fails && report.Verdict != HostVerdict.NotChecked);
        console.MarkupLineInterpolated($"{good} of {reports.Count} hosts can be reached");
    }

    /// <summary>A verdict in words.</summary>
    public static string Word(HostVerdict verdict) => verdict switch
    {
        HostVerdict.Good => "good",
        HostVerdict.NoKeyGiven => "no host key given",
        HostVerdict.NotChecked => "not checked",
        HostVerdict.NoSuchName => "no such name",
        HostVerdict.Refused => "refused",
        HostVerdict.TimedOut => "no answer",
        HostVerdict.Unreachable => "unreachable",
        HostVerdict.Silent => "silent",
        HostVerdict.NotSsh => "not SSH",
        HostVerdict.NoHostKey => "no host key shown",
        HostVerdict.UnreadableKey => "unreadable key",
        HostVerdict.WrongKey => "wrong host key",
        HostVerdict.WrongAlgorithm => "wrong algorithm",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };
}
