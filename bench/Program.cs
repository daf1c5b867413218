using CalicoAci.Bench;

// Measures runs side by side: each round runs every command once, so that a noisy moment hits all of them.
// Arguments: the number of rounds; --check fails where a goal is missed.
const double DevSeconds = 1.2;
const double SchemaSeconds = 0.5;
const double LargeSeconds = 6;
const double LargeMegabytes = 600;
const double LargestGrowth = 4.5;
const double TreeSeconds = 2;
const double Linear = 4;
const double ValidateSeconds = 0.5;
const double LargestShareOfSingles = 0.8;
// The profile of the ahead-of-time compiler has grown old where more are compiled: make profile.
const double CompiledForDev = 900;
const double CompiledForValidate = 450;

int rounds = args.Where(arg => arg != "--check").Select(int.Parse).FirstOrDefault(5);
string root = Directory.GetCurrentDirectory();
DirectoryInfo folder = Directory.CreateTempSubdirectory("calico-aci-bench-");
int renders = 0;
try
{
    var dev = new Measured("dev", root, () => ["preview", "--stack", "dev"]);
    var schema = new Measured("schema", root, () => ["schema"]);
    Measured small = Workers(100);
    Measured large = Workers(400);
    Measured smallTree = Tree(100);
    Measured largeTree = Tree(400);
    var validate = new Measured("validate dev", root, () => ["validate", "--stack", "dev"]);
    var together = new Measured("all stacks together", root, () => ["preview", "--all"]);
    Measured[] singles = [.. StackFiles().Select(file => new Measured(file, root, () => ["preview", "--config-file", file]))];
    Measured[] all = [dev, schema, validate, small, large, smallTree, largeTree, together, .. singles];

    var times = all.ToDictionary(run => run, _ => new List<TimeSpan>());
    foreach (Measured run in all)
    {
        run.Time();
    }

    for (int round = 0; round < rounds; round++)
    {
        foreach (Measured run in all)
        {
            times[run].Add(run.Time());
        }
    }

    var report = new Report();
    report.Times(dev.Name, times[dev], DevSeconds);
    report.Times(schema.Name, times[schema], SchemaSeconds);
    report.Times(small.Name, times[small], goalInSeconds: null);
    report.Times(large.Name, times[large], LargeSeconds);
    report.Growth("growth from 100 to 400", Report.Median(times[large]) / Report.Median(times[small]), LargestGrowth);
    report.Times(smallTree.Name, times[smallTree], goalInSeconds: null);
    report.Times(largeTree.Name, times[largeTree], TreeSeconds);
    report.Growth("growth from 100 to 400", Report.Median(times[largeTree]) / Report.Median(times[smallTree]), Linear);
    report.Times(validate.Name, times[validate], ValidateSeconds);
    report.Times(together.Name, times[together], goalInSeconds: null);
    TimeSpan[] inTurn = [.. Enumerable.Range(0, rounds).Select(round => singles.Aggregate(TimeSpan.Zero, (sum, single) => sum + times[single][round]))];
    report.Times($"{singles.Length} stacks in turn", inTurn, goalInSeconds: null);
    report.Growth("together by in turn", times[together].Zip(inTurn, (one, sum) => one / sum).Order().ElementAt(rounds / 2), LargestShareOfSingles);
    report.Counters(dev.Name, dev.Count(), memoryGoalInMegabytes: null, CompiledForDev);
    report.Counters(validate.Name, validate.Count(), memoryGoalInMegabytes: null, CompiledForValidate);
    report.Counters(large.Name, large.Count(), LargeMegabytes, compiledGoal: null);
    report.Counters(largeTree.Name, largeTree.Count(), memoryGoalInMegabytes: null, compiledGoal: null);
    return args.Contains("--check") && !report.AllMet ? 1 : 0;
}
finally
{
    folder.Delete(recursive: true);
}

IEnumerable<string> StackFiles() => new[] { root, Path.Combine(root, "stacks") }
    .SelectMany(place => Directory.EnumerateFiles(place, "Pulumi.*.yaml"))
    .Where(file => !file.EndsWith(".fixtures.yaml", StringComparison.Ordinal))
    .Order(StringComparer.Ordinal);

Measured Workers(int count)
{
    string file = GeneratedStack.Write(root, folder.FullName, count);
    return new($"{count} workers, 8 leaves", root, () => ["preview", "--stack", "bench", "--config-file", file]);
}

// Each run writes to a folder of its own, and nothing is deleted before the end: file systems are slow at inodes that were just freed.
Measured Tree(int nodes)
{
    string file = GeneratedStack.WritePerNodeAs(root, folder.FullName, nodes);
    return new($"tree of {nodes * 8} peers", root, () =>
        ["render", "--only", "apic", "--out", Path.Combine(folder.FullName, $"render-{++renders}"), "--stack", "bench", "--config-file", file]);
}
