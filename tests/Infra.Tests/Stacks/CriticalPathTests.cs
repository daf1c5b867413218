using System.Globalization;
using CalicoAci.Engine.Graphs.Model;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>How long a first deployment takes when nothing but dependencies holds it up, for clusters of several sizes.</summary>
public sealed class CriticalPathTests
{
    private const string ControlPlane = "    controlPlane:\n      count: 3\n";
    private const string Workers = "      worker:\n        count: 3\n";

    [Test]
    public async Task IsFiveTimesShorterThanTheSameStepsInSeries()
    {
        Schedule schedule = await ScheduleOf(3, 20);

        TestContext.Out.WriteLine($"{schedule.Duration} instead of {schedule.SerialDuration}");
        Assert.That(schedule.SerialDuration / schedule.Duration, Is.GreaterThanOrEqualTo(5));
    }

    [Test]
    public async Task DoesNotGrowWithTheWorkers() =>
        Assert.That((await ScheduleOf(3, 40)).Duration, Is.EqualTo((await ScheduleOf(3, 20)).Duration));

    [Test]
    public async Task GrowsByOneJoinWithEveryControlPlaneNode()
    {
        // The joins are made the longest part, so that the path goes through them in both clusters.
        DurationTable durations = DurationTable.Default.With(["command:remote:Command *-cp-*-join=1000", "command:remote:Command *-join-material=10"]);
        TimeSpan three = (await ScheduleOf(3, 20, durations)).Duration;
        TimeSpan five = (await ScheduleOf(5, 20, durations)).Duration;

        Assert.That(five - three, Is.EqualTo(TimeSpan.FromSeconds(2 * (1000 + 10))));
    }

    [Test]
    public async Task GoesFromAMachineOverInitToTheAddons()
    {
        Schedule schedule = await ScheduleOf(3, 20);

        string[] names = [.. schedule.CriticalPath.Where(item => item.Finish > item.Start).Select(item => item.Resource.Name)];
        Assert.That(names[..4], Is.EqualTo(new[] { "dev-vms-portgroup", "dev-vms-dev-cp-1", "dev-kubeadm-dev-cp-1-ready", "dev-kubeadm-dev-cp-1-vrrp" }));
        Assert.That(names, Does.Contain("dev-kubeadm-init"));
        Assert.That(names.Where(name => name.Contains("worker", StringComparison.Ordinal)), Is.Empty);
    }

    private static async Task<Schedule> ScheduleOf(int controlPlane, int workers, DurationTable? durations = null)
    {
        RunResult result = await StackPreview.EditedAsync("dev", text => text
            .Replace(ControlPlane, string.Create(CultureInfo.InvariantCulture, $"    controlPlane:\n      count: {controlPlane}\n"), StringComparison.Ordinal)
            .Replace(Workers, string.Create(CultureInfo.InvariantCulture, $"      worker:\n        count: {workers}\n"), StringComparison.Ordinal));
        Assert.That(result.Problems.Where(problem => problem.Severity != ProblemSeverity.Info).Select(problem => problem.Message), Is.Empty);
        Assert.That(result.Plan.Resources.Count(resource => resource.Type == "vsphere:index/virtualMachine:VirtualMachine"), Is.EqualTo(controlPlane + workers));
        return PlanGraph.Of(result.Plan, durations ?? DurationTable.Default).Schedule;
    }
}
