using System.Globalization;

namespace CalicoAci.Bench;

/// <summary>Prints figures beside their goals.</summary>
internal sealed class Report
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>Whether every goal was met.</summary>
    public bool AllMet { get; private set; } = true;

    /// <summary>Prints the median, the fastest and the slowest of several runs.</summary>
    public void Times(string name, IReadOnlyList<TimeSpan> runs, double? goalInSeconds)
    {
        var sorted = runs.Select(run => run.TotalSeconds).Order().ToArray();
        Line(name, Format($"{Median(runs):0.00} s"), Format($"{sorted[0]:0.00} to {sorted[^1]:0.00} s, {sorted.Length} runs"), Median(runs), goalInSeconds, "s");
    }

    /// <summary>Prints how much longer the large stack takes.</summary>
    public void Growth(string name, double ratio, double goal) =>
        Line(name, Format($"{ratio:0.00}"), "", ratio, goal, "");

    /// <summary>Prints what the processes of a preview used.</summary>
    public void Counters(string name, ProcessCounters counters, double? memoryGoalInMegabytes, double? compiledGoal)
    {
        var peak = counters.PeakMemory / Megabyte;
        Line(name + ", memory", Format($"{peak:0} MB"), "peak of engine and program together", peak, memoryGoalInMegabytes, "MB");
        Line(name + ", allocated", Format($"{counters.Allocated / Megabyte:0} MB"), "", value: 0, goal: null, "");
        Line(name + ", compiled", Format($"{counters.Compiled}"), "methods, while it ran", counters.Compiled, compiledGoal, "methods");
    }

    /// <summary>The median of the runs, in seconds.</summary>
    public static double Median(IReadOnlyList<TimeSpan> runs)
    {
        var sorted = runs.Select(run => run.TotalSeconds).Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private void Line(string name, string figure, string remark, double value, double? goal, string unit)
    {
        var verdict = "";
        if (goal is { } limit)
        {
            var met = value <= limit;
            AllMet &= met;
            verdict = Format($"goal {limit} {unit}: {(met ? "met" : "MISSED")}");
        }

        Console.WriteLine(Format($"{name,-28}{figure,10}   {verdict,-24}{remark}").TrimEnd());
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
