using System.CommandLine;
using System.Text.Json;
using CalicoAci.Engine.Commands;
using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Stacks;
using CalicoAci.Engine.Stacks.Checks;

namespace CalicoAci.Infra.Tests.Stacks;

public sealed class AllStacksTests
{
    private static readonly string[] SharedStacks = ["shared-tenant-a", "shared-tenant-b"];

    [Test]
    public async Task StacksOfTheRepositoryAgreeWithEachOther()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        int code = await CommandTree.RunAsync(
            ["validate", "--all-stacks", "--json", "--cwd", RepositoryFiles.Root, "--program", Path.ChangeExtension(typeof(ClusterStack).Assembly.Location, ".dll")],
            new InvocationConfiguration { Output = output, Error = error });

        JsonElement json = JsonDocument.Parse(output.ToString()).RootElement;
        Assert.That(json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("message").GetString()), Is.Empty);
        Assert.That(json.GetProperty("stacks").EnumerateArray().Select(stack => stack.GetProperty("stack").GetString()), Is.EqualTo(StackFile.Names));
        Assert.That(
            json.GetProperty("stacks").EnumerateArray().SelectMany(stack => stack.GetProperty("problems").EnumerateArray())
                .Where(problem => problem.GetProperty("severity").GetString() != "info").Select(problem => problem.GetProperty("message").GetString()),
            Is.Empty,
            "settings are right, and the sample policies are kept");
        Assert.That(code, Is.Zero, error.ToString());
    }

    [TestCaseSource(typeof(StackFile), nameof(StackFile.FabricNames))]
    public async Task TopologyTellsVrfAndRanges(string stack)
    {
        FabricTopology topology = FabricTopology.Of(await StackPreview.PlanOf(stack)).Single(topology => !topology.IsOutside);

        Assert.That(topology.Vrf, Does.Match("^uni/tn-[^/]+/ctx-[^/]+$"));
        Assert.That(topology.EncapScope, Is.EqualTo("local"));
        Assert.That(topology.Ranges.Select(range => range.Kind), Is.SupersetOf(new[] { "nodes", "pods", "services", "load-balancers" }));
        Assert.That(topology.Ranges.Where(range => range.Kind == "nodes").Select(range => range.Prefix), Is.EqualTo(topology.Subnets.Select(subnet => subnet.Subnet)));
    }

    [Test]
    public async Task TopologyOfTheOutsideTellsBorderLeavesAndTheirSessions()
    {
        FabricTopology[] topologies = [.. FabricTopology.Of(await StackPreview.PlanOf("prod"))];

        Assert.That(topologies.Select(topology => topology.IsOutside), Is.EqualTo(new[] { false, true }));
        Assert.That(topologies[1].Vrf, Is.EqualTo(topologies[0].Vrf));
        Assert.That(topologies[1].Leaves.Select(leaf => leaf.IsBorder), Is.Not.Empty.And.All.True);
        Assert.That(topologies[1].Sessions, Is.Not.Empty);
        Assert.That(topologies[1].Vlans.SelectMany(vlan => vlan.Leaves), Is.SubsetOf(topologies[1].Leaves.Select(leaf => leaf.Node)));
    }

    [Test]
    public async Task ClustersThatShareAVrfShareTheirAddressSpace()
    {
        RunResult[] runs = [await StackPreview.Of(SharedStacks[0]), await StackPreview.Of(SharedStacks[0])];

        Problem[] problems = [.. CrossStackCheck.Of(runs.Select((run, index) => new StackReport(SharedStacks[index], "", "", run)))];

        Assert.That(
            problems.Select(problem => problem.Message),
            Has.Some.EqualTo("pods 10.50.0.0/16 of stack shared-tenant-a and pods 10.50.0.0/16 of stack shared-tenant-b overlap in the VRF uni/tn-shared/ctx-shared-vrf."));
    }
}
