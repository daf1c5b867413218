using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Rendering;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>A second run of a stack changes nothing, and nodes that come or go touch nothing but what is theirs.</summary>
public sealed class SecondRunTests
{
    private const string RackGroup = "vsphere:index/computeClusterVmGroup:ComputeClusterVmGroup";

    /// <summary>The stack with an AS per node has its workers right behind its only control-plane node.</summary>
    private static IEnumerable<string> WithRoomForControlPlane => StackFile.Names.Where(stack => stack != "per-node-as");

    [TestCaseSource(typeof(StackFile), nameof(StackFile.Names))]
    public async Task SecondRunChangesNothing(string stack)
    {
        RunResult first = await StackPreview.Of(stack);

        RunResult second = await StackPreview.AgainAsync(stack);

        Assert.That(second.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Message), Is.Empty);
        Assert.That(second.Changes, Has.Length.EqualTo(first.Plan.Resources.Length));
        Assert.That(Changed(second), Is.Empty);
        Assert.That(second.Explanation.Sections, Is.Empty);
        Assert.That(second.Losses, Is.Empty);
        Assert.That(second.Plan.Resources.Select(resource => resource.Urn), Is.EqualTo(first.Plan.Resources.Select(resource => resource.Urn)), "the order is the same");
        Assert.That(Files(second), Is.EqualTo(Files(first)));
    }

    [TestCaseSource(typeof(StackFile), nameof(StackFile.Names))]
    public async Task AnotherWorkerTouchesNothingElse(string stack)
    {
        var edit = new NodeEdit();

        RunResult result = await StackPreview.EditedAsync(stack, edit.AddWorker);

        AssertOnly(result, result, edit, ChangeKind.Create);
    }

    [TestCaseSource(typeof(StackFile), nameof(StackFile.Names))]
    public async Task RemovedWorkerTouchesNothingElse(string stack)
    {
        var edit = new NodeEdit();

        RunResult result = await StackPreview.EditedAsync(stack, edit.RemoveWorker);

        AssertOnly(result, await StackPreview.Of(stack), edit, ChangeKind.Delete);
    }

    [TestCaseSource(nameof(WithRoomForControlPlane))]
    public async Task AnotherControlPlanePairTouchesTheControlPlaneOnly(string stack)
    {
        var edit = new NodeEdit();

        RunResult result = await StackPreview.EditedAsync(stack, edit.AddControlPlanePair);

        AssertOnly(result, result, edit, ChangeKind.Create);
    }

    /// <summary>
    /// The nodes come or go, and all that changes besides knows every VM of a rack, or every control-plane node: the group
    /// of VMs for the hosts of the rack, the load balancers, the rule that keeps VMs apart, and who would take the only one out.
    /// </summary>
    private static void AssertOnly(RunResult result, RunResult withNodes, NodeEdit edit, ChangeKind kind)
    {
        Assert.That(result.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Message), Is.Empty);
        string[] theirs = [.. edit.Names, .. edit.Names.Select(node => AddressOf(withNodes, node).Replace('.', '-'))];
        foreach (string node in edit.Names)
        {
            Assert.That(result.Changes.Where(change => change.Kind == kind).Select(change => change.Name), Has.Some.Contains(node).Or.Some.Contains(AddressOf(withNodes, node).Replace('.', '-')));
        }

        string[] endings =
        [
            .. edit.ControlPlane.SelectMany(node => new[] { $"-vms-{node}", $"-kubeadm-{node}-ready" }),
            .. edit.ControlPlane.Take(1).Select(_ => "-vms-control-plane-apart"),
            .. edit.ControlPlane.Count == 1 ? [$"-kubeadm-{edit.ControlPlane[0]}-member"] : Array.Empty<string>(),
        ];
        Assert.That(
            result.Changes.Where(change => change.Kind is not (ChangeKind.Same or ChangeKind.Read)
                && !(change.Kind == kind && theirs.Any(name => $"-{change.Name}-".Contains($"-{name}-", StringComparison.Ordinal)))
                && !(change.Kind == ChangeKind.Update && change.Type == RackGroup)
                && !(change.Kind == ChangeKind.Update && endings.Any(ending => change.Name.EndsWith(ending, StringComparison.Ordinal)))).Select(Text),
            Is.Empty);
    }

    private static string AddressOf(RunResult run, string node) => ((PropertyValue.StringValue)((PropertyValue.MapValue)run.Plan.StackOutputs.Members["nodes"]).Members[node]).Value;

    private static IEnumerable<string> Changed(RunResult result) => result.Changes.Where(change => change.Kind is not (ChangeKind.Same or ChangeKind.Read)).Select(Text);

    private static string Text(ResourceChange change) => $"{change.Kind} {change.Type} {change.Name}: {string.Join(", ", change.Properties.Select(property => property.Path))}";

    private static IEnumerable<(string Path, string Content)> Files(RunResult result)
        => Renderer.Render(result.Plan, result.ProgramDirectory).Files.Select(file => (file.Path, file.Content));
}
