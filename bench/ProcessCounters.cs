using System.Globalization;
using System.Runtime;

namespace CalicoAci.Bench;

/// <summary>What a process used until it exited.</summary>
/// <param name="Allocated">Bytes allocated on the managed heap.</param>
/// <param name="PeakMemory">The largest resident set, in bytes.</param>
/// <param name="Compiled">Methods that were compiled while it ran.</param>
internal sealed record ProcessCounters(long Allocated, long PeakMemory, long Compiled)
{
    /// <summary>The environment variable with the folder that the counters are written to.</summary>
    public const string FolderVariable = "CALICO_ACI_BENCH_COUNTERS";

    /// <summary>Writes the counters of this process.</summary>
    public static void Write()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder)
        {
            var file = Path.Combine(folder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $"{GC.GetTotalAllocatedBytes()} {PeakMemoryOfThisProcess()} {JitInfo.GetCompiledMethodCount()}"));
        }
    }

    /// <summary>Adds up what all processes of a run wrote.</summary>
    public static ProcessCounters Read(string folder)
    {
        var all = Directory.EnumerateFiles(folder).Select(file => File.ReadAllText(file).Split(' ')).ToArray();
        return new ProcessCounters(Sum(0), Sum(1), Sum(2));

        long Sum(int field) => all.Sum(fields => long.Parse(fields[field], CultureInfo.InvariantCulture));
    }

    // Process.PeakWorkingSet64 is the current size on Linux; the kernel's high-water mark is in /proc.
    private static long PeakMemoryOfThisProcess()
    {
        const string Status = "/proc/self/status";
        const string Label = "VmHWM:";
        if (!File.Exists(Status))
        {
            using var process = System.Diagnostics.Process.GetCurrentProcess();
            return process.PeakWorkingSet64;
        }

        var line = File.ReadLines(Status).First(text => text.StartsWith(Label, StringComparison.Ordinal));
        return long.Parse(line[Label.Length..].Replace("kB", "", StringComparison.Ordinal), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) * 1024;
    }
}
