using CalicoAci.Engine.Apic.Tree;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Rendering;

namespace CalicoAci.Infra.Tests.Stacks;

public sealed class StackPreviewTests
{
    [TestCaseSource(typeof(StackFile), nameof(StackFile.Names))]
    public async Task EveryStackPreviewsClean(string stack)
    {
        RunResult result = await StackPreview.Of(stack);

        Assert.That(result.Problems.Where(problem => problem.Severity > ProblemSeverity.Info).Select(problem => problem.Message), Is.Empty);
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Plan.Resources, Is.Not.Empty);
    }

    [TestCaseSource(typeof(StackFile), nameof(StackFile.Names))]
    public async Task FixturesAnswerEveryLookup(string stack)
    {
        Plan plan = await StackPreview.PlanOf(stack);

        Assert.That(plan.Lookups.Where(lookup => lookup.Result is PropertyValue.UnknownValue).Select(lookup => lookup.Token), Is.Empty);
    }

    [TestCaseSource(typeof(StackFile), nameof(StackFile.FabricNames))]
    public async Task ObjectTreeIsCurrentAndWhole(string stack)
    {
        RunResult result = await StackPreview.Of(stack);
        var tree = ApicTree.Of(result.Plan);

        Assert.That(tree.Conflicts.Select(conflict => conflict.Message), Is.Empty);
        Assert.That(tree.Unplaced.Select(unplaced => unplaced.Resource), Is.Empty);
        Assert.That(tree.Unsupported, Is.Empty);
        string outline = Renderer.Render(result.Plan, result.ProgramDirectory).Files.Single(file => file.Path == "apic/tree.yaml").Content;
        RepositoryFiles.AssertCurrent($"tests/Infra.Tests/Stacks/Snapshots/{stack}.apic.yaml", outline);
    }

    [Test]
    public async Task FabricOnlyIsNothingButObjectsOfTheFabric()
    {
        Plan plan = await StackPreview.PlanOf("fabric-only");

        Assert.That(plan.Resources.Where(resource => resource.Custom && !resource.Type.StartsWith("aci:", StringComparison.Ordinal)).Select(resource => resource.Urn), Is.Empty);
        Assert.That(plan.Resources.Count(resource => resource.Type == "aci:index/bgpPeerConnectivityProfile:BgpPeerConnectivityProfile"), Is.EqualTo(2 * (3 + 5)));
    }

    [Test]
    public async Task MachinesDoNotWaitForTheFabric()
    {
        var graph = new Waiting(await StackPreview.PlanOf("dev"));

        Assert.That(graph.BehindAll("vsphere:index/virtualMachine:VirtualMachine").Where(type => type.StartsWith("aci:", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task MachinesWaitForTheNetworkThatTheFabricMakes()
    {
        var graph = new Waiting(await StackPreview.PlanOf("vmm"));

        Assert.That(graph.BehindAll("vsphere:index/virtualMachine:VirtualMachine"), Does.Contain("aci:index/l3outFloatingSvi:L3outFloatingSvi"));
    }

    [Test]
    public async Task InitWaitsForFabricAndMachines()
    {
        var graph = new Waiting(await StackPreview.PlanOf("dev"));

        string[] before = [.. graph.Behind("dev-kubeadm-init")];
        Assert.That(before, Does.Contain("aci:index/l3outFloatingSvi:L3outFloatingSvi"));
        Assert.That(before, Does.Contain("aci:index/l3outPathAttachmentSecondaryIp:L3outPathAttachmentSecondaryIp"), "the nodes' gateway");
        Assert.That(before, Does.Contain("aci:index/externalEpg:ExternalEpg"));
        Assert.That(before, Does.Contain("vsphere:index/virtualMachine:VirtualMachine"));
    }

    [TestCase("dev")]
    [TestCase("per-node-as")]
    public async Task NodesAreReachedBeforeTheirSessionsAreUp(string stack)
    {
        Plan plan = await StackPreview.PlanOf(stack);
        var graph = new Waiting(plan);

        string[] ready = [.. plan.Resources.Select(resource => resource.Name).Where(name => name.EndsWith("-ready", StringComparison.Ordinal))];
        Assert.That(ready, Is.Not.Empty);
        foreach (string step in ready)
        {
            string[] before = [.. graph.Behind(step)];
            Assert.That(before, Does.Contain("aci:index/logicalNodeToFabricNode:LogicalNodeToFabricNode"), step);
            Assert.That(before, Does.Contain("aci:index/l3outPathAttachmentSecondaryIp:L3outPathAttachmentSecondaryIp"), step);
            Assert.That(before, Does.Not.Contain("aci:index/bgpPeerConnectivityProfile:BgpPeerConnectivityProfile"), step);
        }
    }

    [Test]
    public async Task WorkersJoinSideBySide()
    {
        var graph = new Waiting(await StackPreview.PlanOf("dev"));

        Assert.That(graph.NamesBehind("dev-kubeadm-dev-worker-2-join").Where(name => name.Contains("worker-1", StringComparison.Ordinal) || name.Contains("worker-3", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task AddonsDoNotWaitForWorkers()
    {
        var graph = new Waiting(await StackPreview.PlanOf("dev"));

        Assert.That(graph.NamesBehind("dev-calico-installation"), Does.Contain("dev-kubeadm-init"));
        Assert.That(graph.NamesBehind("dev-calico-installation").Where(name => name.EndsWith("-worker-1-join", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    [NonParallelizable]
    public async Task SecretsStaySecretFromSettingsToResources()
    {
        RunResult result = await StackPreview.WithPassphraseAsync("dev", "calico-aci-dev");

        Assert.That(result.Problems.Where(problem => problem.Severity > ProblemSeverity.Info).Select(problem => problem.Message), Is.Empty);
        string[] everything = [.. result.Plan.Resources.SelectMany(resource => PlainTexts.All(resource.Inputs).Concat(PlainTexts.All(resource.Outputs)))];
        string[] shown = [.. result.Plan.Resources.SelectMany(resource => PlainTexts.Shown(resource.Inputs).Concat(PlainTexts.Shown(resource.Outputs)))];
        foreach (string secret in new[] { "sample-bgp", "samplevr", "sample private key" })
        {
            Assert.That(everything, Has.Some.Contains(secret), "the secret is used");
            Assert.That(shown, Has.None.Contains(secret), "the secret is marked");
        }
    }
}
