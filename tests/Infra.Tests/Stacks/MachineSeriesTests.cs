using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>Control-plane VMs that change one after the other.</summary>
public sealed class MachineSeriesTests
{
    private const string Larger = "control-plane: { cpus: 6, memoryMiB: 8192, diskGiB: 60 }";

    [Test]
    public async Task TheNextVmWaitsForTheNodeBefore([Values("", "upgradeFrom: 1.35.7", "initialControlPlane: dev-cp-3")] string kubernetes)
    {
        RunResult result = await StackPreview.EditedAsync("dev", text => InSeries(kubernetes.Length == 0 ? text : text.Replace("    version: 1.36.4\n", $"    version: 1.36.4\n    {kubernetes}\n", StringComparison.Ordinal)));
        var graph = new Waiting(result.Plan);

        Assert.That(result.Problems.Where(problem => problem.Severity > ProblemSeverity.Warning).Select(problem => problem.Message), Is.Empty, "no circle");
        Assert.That(Before(graph, "dev-vms-dev-cp-1"), Is.Empty);
        Assert.That(Before(graph, "dev-vms-dev-cp-2"), Is.EqualTo(new[] { "dev-kubeadm-dev-cp-1-healthy" }));
        Assert.That(Before(graph, "dev-vms-dev-cp-3"), Is.EquivalentTo(new[] { "dev-kubeadm-dev-cp-1-healthy", "dev-kubeadm-dev-cp-2-healthy" }));
        Assert.That(Before(graph, "dev-vms-dev-worker-1"), Is.Empty, "workers do not wait");
        Assert.That(graph.NamesBehind("dev-kubeadm-dev-cp-1-healthy"), Has.Member("dev-vms-dev-cp-1").And.Member("dev-kubeadm-dev-cp-1-ready"));
    }

    [Test]
    public async Task AnotherSizeKeepsTheMajorityAndTheOrderIsTold()
    {
        RunResult result = await StackPreview.EditedAsync("dev", text => InSeries(text.Replace("control-plane: { cpus: 4, memoryMiB: 8192, diskGiB: 60 }", Larger, StringComparison.Ordinal)));

        Assert.That(result.Losses, Is.Empty);
        Assert.That(
            result.Explanation.Sections.Single(section => section.Heading == "Machines that reboot").Sentences.Select(sentence => (sentence.Step, string.Join(",", sentence.Subjects), sentence.Text)),
            Is.EqualTo(Enumerable.Range(1, 3).Select(number => (number, $"dev-cp-{number}", "the VM is shut down, changed and started again without a drain, and the next control-plane VM follows when the API server and etcd are healthy: its API server and its etcd member are away until it runs again"))));
    }

    [Test]
    public async Task TheStepRunsAgainForAnotherSize()
    {
        RunResult result = await StackPreview.EditedAsync("dev", text => InSeries(text.Replace("control-plane: { cpus: 4, memoryMiB: 8192, diskGiB: 60 }", Larger, StringComparison.Ordinal)), before: InSeries);

        Assert.That(
            result.Changes.Where(change => change.Name.EndsWith("-healthy", StringComparison.Ordinal)).Select(change => (change.Kind, change.Properties.Single().Path)).Distinct(),
            Is.EqualTo(new[] { (Engine.Comparison.ChangeKind.Update, "stdin") }));
    }

    private static IEnumerable<string> Before(Waiting graph, string name) => graph.NamesBehind(name).Where(other => other.StartsWith("dev-kubeadm-", StringComparison.Ordinal) && other.EndsWith("-healthy", StringComparison.Ordinal));

    private static string InSeries(string text) => text.Replace("      datacenter: dc1\n", "      datacenter: dc1\n      controlPlaneInSeries: true\n", StringComparison.Ordinal);
}
