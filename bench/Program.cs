using CalicoAci.Bench;

// Measures previews side by side: each round runs every stack once, so that a noisy moment hits all of them.
// Arguments: the number of rounds; --check fails where a goal is missed.
const double DevSeconds = 1.2;
const double LargeSeconds = 6;
const double LargeMegabytes = 600;
const double LargestGrowth = 4.5;

int rounds = args.Where(arg => arg != "--check").Select(int.Parse).FirstOrDefault(5);
string root = Directory.GetCurrentDirectory();
DirectoryInfo folder = Directory.CreateTempSubdirectory("calico-aci-bench-");
try
{
    var dev = new Preview("dev", root, ["--stack", "dev"]);
    Preview small = Workers(100);
    Preview large = Workers(400);
    Preview[] previews = [dev, small, large];

    var times = previews.ToDictionary(preview => preview, _ => new List<TimeSpan>());
    foreach (Preview preview in previews)
    {
        preview.Time();
    }

    for (int round = 0; round < rounds; round++)
    {
        foreach (Preview preview in previews)
        {
            times[preview].Add(preview.Time());
        }
    }

    var report = new Report();
    report.Times(dev.Name, times[dev], DevSeconds);
    report.Times(small.Name, times[small], goalInSeconds: null);
    report.Times(large.Name, times[large], LargeSeconds);
    report.Growth("growth from 100 to 400", Report.Median(times[large]) / Report.Median(times[small]), LargestGrowth);
    report.Counters(dev.Name, dev.Count(), memoryGoalInMegabytes: null);
    report.Counters(large.Name, large.Count(), LargeMegabytes);
    return args.Contains("--check") && !report.AllMet ? 1 : 0;
}
finally
{
    folder.Delete(recursive: true);
}

Preview Workers(int count) =>
    new($"{count} workers, 8 leaves", root, ["--stack", "bench", "--config-file", GeneratedStack.Write(root, folder.FullName, count)]);
