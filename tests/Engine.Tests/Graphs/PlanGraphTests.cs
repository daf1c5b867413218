using CalicoAci.Engine.Graphs;
using CalicoAci.Engine.Graphs.Model;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Graphs;

public class PlanGraphTests
{
    private const string Command = "command:remote:Command";

    [Test]
    public void CollapsesResourcesToComponents()
    {
        var graph = PlanGraph.Of(SmallStack.Plan(), DurationTable.Default);

        Assert.That(Edges(graph, graph.Components.Edges), Is.EquivalentTo(new[]
        {
            "dev-tenant > dev-l3out", "dev-access > dev-l3out", "dev-tenant > dev-epgs", "dev-l3out > dev-epgs", "dev-l3out > dev-kubeadm",
            "dev-vms > dev-kubeadm", "dev-kubeadm > dev-calico", "dev-kubeadm > dev-addons", "dev-calico > dev-addons",
        }));
    }

    [Test]
    public void DrawsNoEdgeThatFollowsFromOthers()
    {
        var graph = PlanGraph.Of(SmallStack.Plan(), DurationTable.Default);

        Assert.That(
            Edges(graph, graph.Components.Edges.Except(graph.Components.EssentialEdges())),
            Is.EquivalentTo(new[] { "dev-tenant > dev-epgs", "dev-kubeadm > dev-addons" }));
    }

    [Test]
    public void FindsTheCriticalPath()
    {
        var schedule = PlanGraph.Of(SmallStack.Plan(), DurationTable.Default).Schedule;

        Assert.Multiple(() =>
        {
            Assert.That(schedule.CriticalPath.Select(item => item.Resource.Name), Is.EqualTo(new[]
            {
                "dev-vms-m1", "dev-kubeadm-m1-ready", "dev-kubeadm-init", "dev-calico-operator", "dev-addons-metrics",
            }));
            Assert.That(schedule.Duration, Is.EqualTo(TimeSpan.FromSeconds(100 + 150 + 90 + 60 + 60)));
            Assert.That(schedule.SerialDuration, Is.GreaterThan(schedule.Duration));
        });
    }

    [Test]
    public void FollowsMeasuredDurations()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "\"command:remote:Command *label*\": 500\n");

        var schedule = PlanGraph.Of(SmallStack.Plan(), DurationTable.Load(file)).Schedule;

        Assert.That(schedule.CriticalPath.Select(item => item.Resource.Name), Contains.Item("dev-kubeadm-label-m2"));
    }

    [Test]
    public void TakesSingleRowsBeforeTheTable()
    {
        DurationTable durations = DurationTable.Default.With(["command:remote:Command *-ready=7.5", "aci:*=0"]);
        var resources = PlanGraph.Of(SmallStack.Plan(), durations).Schedule.Resources;

        Assert.That(resources.Where(item => item.Resource.Name.EndsWith("-ready", StringComparison.Ordinal)).Select(item => (item.Finish - item.Start).TotalSeconds), Is.All.EqualTo(7.5));
        Assert.That(durations.KeyOf(resources.First(item => item.Resource.Name.EndsWith("-ready", StringComparison.Ordinal)).Resource), Is.EqualTo("command:remote:Command *-ready"));
        Assert.That(() => DurationTable.Default.With(["aci:*"]), Throws.TypeOf<GraphException>().With.Message.Contains("--duration \"aci:*\" must be"));
    }

    [TestCase("- 1\n", "must hold one map")]
    [TestCase("\"aci:*\": soon\n", "(1,1): \"aci:*\" needs a number of seconds")]
    [TestCase("\"aci:*\": -5\n", "needs a number of seconds")]
    [TestCase("\"aci:*\n", "(1,")]
    public void NamesTheLineOfABadDuration(string text, string message)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, text);

        Assert.That(() => DurationTable.Load(file), Throws.TypeOf<GraphException>().With.Message.Contains(message));
    }

    [Test]
    public void NamesResourcesThatWaitForEachOther()
    {
        var plan = new PlanBuilder()
            .Add(Command, "a", "{}", "", PlanBuilder.UrnOf(Command, "b"))
            .Add(Command, "b", "{}", "", PlanBuilder.UrnOf(Command, "a"))
            .Build();

        Assert.That(() => PlanGraph.Of(plan, DurationTable.Default), Throws.TypeOf<GraphException>().With.Message.EqualTo("These resources wait for each other: a, b."));
    }

    [Test]
    public void WaitsForAComponentByWaitingForWhatIsBelowIt()
    {
        var component = PlanBuilder.UrnOf("x:y:Z", "c");
        var plan = new PlanBuilder().Component("x:y:Z", "c").Add(Command, "inner", "{}", component).Add(Command, "after", "{}", "", component).Build();

        var graph = ResourceGraph.Of(plan);

        Assert.That(graph.Dependencies[graph.Resources.IndexOf(graph.Resources.Single(resource => resource.Name == "after"))], Has.Length.EqualTo(1));
    }

    [Test]
    public void CountsAComponentThatAProviderMakesButNoEmptyOne()
    {
        var plan = new PlanBuilder().Component("x:y:Z", "empty").Add("kubernetes:yaml/v2:ConfigFile", "crds", """{"file": "crds.yaml"}""").Build();
        var resources = plan.Resources.Select(resource => resource with { Custom = false });

        var graph = PlanGraph.Of(plan with { Resources = [.. resources] }, DurationTable.Default);

        Assert.That(graph.Components.Nodes.Select(node => node.Name), Is.EqualTo(new[] { "crds" }));
    }

    [Test]
    public void WaitsForAnExplicitProvider()
    {
        const string Provider = "pulumi:providers:kubernetes";
        var plan = new PlanBuilder().Add(Provider, "cluster").Add("kubernetes:core/v1:Namespace", "ns").Build();
        var resources = plan.Resources.ToArray();
        resources[2] = resources[2] with { Provider = PlanBuilder.UrnOf(Provider, "cluster") + "::04da6b54-80e4-46f7-96ec-b56ff0331ba9" };

        var graph = ResourceGraph.Of(plan with { Resources = [.. resources] });

        Assert.That(graph.Dependencies.Sum(list => list.Length), Is.EqualTo(1));
    }

    private static IEnumerable<string> Edges(PlanGraph graph, IEnumerable<GraphEdge> edges) =>
        edges.Select(edge => $"{graph.Components.Nodes[edge.From].Name} > {graph.Components.Nodes[edge.To].Name}");
}
