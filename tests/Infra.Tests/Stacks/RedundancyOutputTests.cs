using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Redundancy;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>What components of every stack tell about changes names resources that there are.</summary>
public sealed class RedundancyOutputTests
{
    [TestCaseSource(typeof(StackFile), nameof(StackFile.Names))]
    public async Task NotesAndGroupsNameResourcesOfTheStack(string stack)
    {
        Plan plan = await StackPreview.PlanOf(stack);
        HashSet<string> names = [.. plan.Resources.Where(resource => resource.Custom).Select(resource => resource.Name)];
        IEnumerable<string> noted = plan.Resources.SelectMany(resource => resource.Outputs.Items("explanation")).SelectMany(section => section.Items("notes")).Select(note => note.Text("resource"));
        IEnumerable<string> grouped = Groups(plan).SelectMany(group => group.Items("members")).SelectMany(member => member.Items("interruptions")).SelectMany(cause => cause.Texts("resources"));

        // A stack has the secret of a password that it uses only. The node that initialises the cluster does not join it, and
        // where it is the only control-plane node, nobody is there to take it out.
        string[] initial = [.. names.Where(name => name.EndsWith("-ready", StringComparison.Ordinal)).Select(name => name[..^"-ready".Length]).Where(node => !names.Contains($"{node}-join"))];
        Assert.That(initial, Has.Length.LessThanOrEqualTo(1));
        string[] absent = [.. initial.SelectMany(node => (string[])[$"{node}-join", $"{node}-member"])];
        Assert.That(noted.Concat(grouped).Distinct().Except(names).Except(absent).Where(name => !name.Contains("-calico-bgp-password", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCaseSource(typeof(StackFile), nameof(StackFile.PeeringNames))]
    public async Task BothSidesTellOfEverySession(string stack)
    {
        Plan plan = await StackPreview.PlanOf(stack);
        PropertyValue.MapValue topology = plan.Resources.Single(resource => resource.Type == "calico-aci:fabric:FloatingL3Out").Outputs.Members["topology"] as PropertyValue.MapValue ?? throw new AssertionException("no topology");
        ILookup<string, string> racks = topology.Items("nodes").ToLookup(node => node.Text("name"), node => node.Text("rack"));
        (string Group, string Leaf)[] expected =
        [
            .. topology.Items("sessions")
                .Select(session => (topology.Text("asScheme") == "shared" ? racks[session.Text("node")].Single() : session.Text("node"), $"leaf {session.Text("leaf")}"))
                .Distinct(),
        ];

        foreach (string type in (string[])["calico-aci:fabric:FloatingL3Out", "calico-aci:networking:CalicoNetwork"])
        {
            var told = plan.Resources.Where(resource => resource.Type == type).SelectMany(resource => resource.Outputs.Items("redundancy"))
                .SelectMany(group => group.Items("members").Select(member => (group.Text("name"), member.Text("name"))));
            Assert.That(told, Is.EquivalentTo(expected), type);
        }
    }

    [Test]
    public async Task WithAnAsPerNodeAPasswordForAllIsOneLossOfAllNodes()
    {
        RunResult result = await StackPreview.EditedAsync("per-node-as", text => text.Replace(
            "  calico-aci:leaves:\n", "  calico-aci:bgpPassword:\n    secure: v1:AAAA:AAAA\n  calico-aci:leaves:\n", StringComparison.Ordinal));

        int nodes = Groups(result.Plan).Where(group => group.Text("kind") == "bgp-sessions").Select(group => group.Text("name")).Distinct().Count();
        RedundancyLoss loss = result.Losses.Single();
        Assert.That(loss.Message, Does.EndWith("(CA501)").And.Contains($"loses all BGP sessions (and {nodes - 1} more): one deployment interrupts leaf 201, leaf 202 at once"));
        Assert.That(nodes, Is.GreaterThan(2));
    }

    [TestCase("dev", 2)]
    [TestCase("prod", 2)]
    public async Task EtcdKeepsItsMajority(string stack, int least)
    {
        PropertyValue.MapValue group = Groups(await StackPreview.PlanOf(stack)).Single(group => group.Text("kind") == "etcd");

        Assert.That((group.Text("least"), group.Items("members").Count()), Is.EqualTo(($"{least}", 3)));
    }

    private static IEnumerable<PropertyValue.MapValue> Groups(Plan plan) => plan.Resources.SelectMany(resource => resource.Outputs.Items("redundancy"));
}
