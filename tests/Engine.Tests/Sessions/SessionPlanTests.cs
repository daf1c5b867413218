using System.Text.Json;
using CalicoAci.Engine.Sessions;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Sessions;

public class SessionPlanTests
{
    [Test]
    public void ListsTheSessionsOfEveryAnchorLeaf()
    {
        var plan = SessionPlan.Of(SmallStack.Plan());

        Assert.Multiple(() =>
        {
            Assert.That(plan.Leaves.Select(leaf => leaf.Leaf), Is.EqualTo(new[] { "201", "202" }));
            Assert.That(plan.Count, Is.EqualTo(4));
            Assert.That(plan.Leaves[0].Sessions[0].NodeAddress, Is.EqualTo("192.168.2.11"));
        });
    }

    [Test]
    public void AddsUpTheSessionsOfClustersThatShareALeaf()
    {
        var plan = new PlanBuilder()
            .Component("calico-aci:fabric:FloatingL3Out", "a", FabricTopologies.OneRack)
            .Component("calico-aci:fabric:FloatingL3Out", "b", FabricTopologies.OneRack)
            .Build();

        Assert.That(SessionPlan.Of(plan).CountByLeaf(), Is.EqualTo(new Dictionary<string, int> { ["201"] = 4, ["202"] = 4 }));
    }

    [Test]
    public void CountsOutsideRoutersWithTheNodes()
    {
        var plan = SessionPlan.Of(new PlanBuilder()
            .Component("calico-aci:fabric:OutsideL3Out", "dev-outside", FabricTopologies.Outside)
            .Component("calico-aci:fabric:FloatingL3Out", "dev-l3out", FabricTopologies.OneRack)
            .Build());

        Assert.Multiple(() =>
        {
            Assert.That(plan.Leaves.Select(leaf => $"{leaf.Component} {leaf.Leaf} {leaf.IsOutside}"), Is.EqualTo(new[]
            {
                "dev-l3out 201 False", "dev-l3out 202 False", "dev-outside 201 True",
            }));
            Assert.That(plan.CountByLeaf(), Is.EqualTo(new Dictionary<string, int> { ["201"] = 3, ["202"] = 2 }));
        });
    }

    [Test]
    public void WritesJson()
    {
        var json = JsonDocument.Parse(SessionJson.Of(SessionPlan.Of(SmallStack.Plan()), 400)).RootElement;

        Assert.That(json.GetProperty("leaves")[1].GetProperty("sessions")[0].GetProperty("leafAddress").GetString(), Is.EqualTo("192.168.2.2"));
    }
}
