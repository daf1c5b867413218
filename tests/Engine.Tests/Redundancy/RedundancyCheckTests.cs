using System.Collections.Immutable;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Policies;
using CalicoAci.Engine.PropertyValues;
using CalicoAci.Engine.Redundancy;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Redundancy;

internal sealed class RedundancyCheckTests
{
    private const string Peer = "aci:index/bgpPeerConnectivityProfile:BgpPeerConnectivityProfile";
    private const string Component = "calico-aci:test:Component";

    [Test]
    public void AllMembersInterruptedAtOnceAreALoss()
    {
        RedundancyLoss loss = Check(Plan("a", "b"), Update("a", "password"), Update("b", "password")).Single();

        Assert.That(loss.Message, Is.EqualTo("rack-1 loses all: one deployment interrupts a, b at once, 2 of 2, and 1 must stay up. One by one. (CA501)"));
        Assert.That((loss.Avoidable, loss.Urn), Is.EqualTo((true, PlanBuilder.UrnOf(Component, "fabric"))));
    }

    [Test]
    public void OneMemberThatStaysIsEnough()
    {
        Assert.That(Check(Plan("a", "b"), Update("a", "password"), Same("b")), Is.Empty);
        Assert.That(Check(Plan("a", "b"), Update("a", "password"), Update("b", "description")), Is.Empty);
    }

    [Test]
    public void AMemberThatIsAddedDoesNotStandInYet()
    {
        RedundancyLoss loss = Check(Plan("a", "b"), Update("a", "password"), new(ChangeKind.Create, "u-b", Peer, "b")).Single();

        Assert.That((loss.Members, loss.Avoidable), Is.EqualTo((1, false)));
    }

    [Test]
    public void ANewGroupLosesNothing() =>
        Assert.That(Check(Plan("a", "b"), new(ChangeKind.Create, "u-a", Peer, "a"), new(ChangeKind.Create, "u-b", Peer, "b")), Is.Empty);

    [Test]
    public void AMemberThatLeavesIsNoMoreThere()
    {
        SavedState before = Saved("a", "b");

        Assert.That(RedundancyCheck.Of(Plan("a"), [Update("a", "password"), new(ChangeKind.Delete, "u-b", Peer, "b")], before).Single().Interrupted, Is.EquivalentTo(new[] { "a", "b" }));
        Assert.That(RedundancyCheck.Of(Plan("a"), [Same("a"), new(ChangeKind.Delete, "u-b", Peer, "b")], before), Is.Empty);
    }

    [Test]
    public void AGroupThatLeavesLosesNothing() =>
        Assert.That(RedundancyCheck.Of(new PlanBuilder().Build(), [new(ChangeKind.Delete, "u-a", Peer, "a"), new(ChangeKind.Delete, "u-b", Peer, "b")], Saved("a", "b")), Is.Empty);

    [Test]
    public void ComponentsThatKnowTheSameMembersAreOne()
    {
        Plan plan = new PlanBuilder()
            .Component(Component, "fabric", Outputs("a", "b"))
            .Component(Component, "calico", Outputs("a", "b").Replace("\"resources\": [\"", "\"resources\": [\"calico-", StringComparison.Ordinal))
            .Build();

        RedundancyLoss[] losses = [.. RedundancyCheck.Of(plan, [Update("a", "password"), Same("b"), Same("calico-a"), Update("calico-b", "password")], SavedState.Empty)];

        Assert.That(losses.Single().Interrupted, Is.EquivalentTo(new[] { "a", "b" }));
    }

    [Test]
    public void GroupsThatLoseTheSameAreOneLoss()
    {
        Plan plan = new PlanBuilder()
            .Component(Component, "one", Outputs("a", "b"))
            .Component(Component, "two", Outputs("a", "b").Replace("rack-1", "rack-2", StringComparison.Ordinal))
            .Component(Component, "three", Outputs("c", "d").Replace("rack-1", "rack-3", StringComparison.Ordinal))
            .Build();

        var losses = RedundancyCheck.Of(plan, [.. "abcd".Select(letter => Update($"{letter}", "password"))], SavedState.Empty);

        Assert.That(losses.Select(loss => loss.Loss), Is.EqualTo(new[] { "rack-1 loses all (and 1 more)", "rack-3 loses all" }));
    }

    [TestCase(4, 2, true)]
    [TestCase(2, 4, false)]
    public void ANumberThatOnlyCountsWhenItFallsMayRise(double before, double after, bool lost)
    {
        Plan plan = new PlanBuilder().Component(Component, "fabric", Outputs("a").Replace("\"properties\"", "\"onlyDecrease\": true, \"properties\"", StringComparison.Ordinal)).Build();
        var change = new ResourceChange(ChangeKind.Update, "u-a", Peer, "a")
        {
            Properties = [new PropertyChange("password", new PropertyValue.NumberValue(before), new PropertyValue.NumberValue(after), false)],
        };

        Assert.That(RedundancyCheck.Of(plan, [change], SavedState.Empty).IsEmpty, Is.EqualTo(!lost));
    }

    [Test]
    public void ALossThatAPolicyTellsIsToldOnce()
    {
        RedundancyLoss loss = Check(Plan("a", "b"), Update("a", "password"), Update("b", "password")).Single();
        var result = new RunResult(new PlanBuilder().Build(), [], [], ExitCodes.Success) { Losses = [loss] };
        var broken = new PolicyViolation(new Policy { Name = "keep-sessions", File = "built in" }, PolicyLevel.Mandatory, loss.Message, loss.Urn);

        Assert.That(result.AllProblems.Single().Severity, Is.EqualTo(ProblemSeverity.Warning));
        Assert.That((result with { Violations = [broken] }).AllProblems.Single().Severity, Is.EqualTo(ProblemSeverity.Error));
    }

    private static string Outputs(params string[] members) => $$"""
        { "redundancy": [{ "kind": "bgp-sessions", "name": "rack-1", "least": 1, "loss": "rack-1 loses all", "advice": "One by one", "members": [{{string.Join(", ", members.Select(Member))}}] }] }
        """;

    private static string Member(string name) => $$"""
        { "name": "{{name}}", "interruptions": [
          { "resources": ["{{name}}"], "on": ["update"], "properties": ["password"] },
          { "resources": ["{{name}}"], "on": ["replace", "delete"] }] }
        """;

    private static Plan Plan(params string[] members) => new PlanBuilder().Component(Component, "fabric", Outputs(members)).Build();

    private static SavedState Saved(params string[] members)
    {
        var saved = new SavedResource { Urn = PlanBuilder.UrnOf(Component, "fabric"), Type = Component, Outputs = JsonValues.Map(Outputs(members)) };
        return SavedState.Empty with { Resources = SavedState.Empty.Resources.Add(saved.Urn, saved) };
    }

    private static ImmutableArray<RedundancyLoss> Check(Plan plan, params ResourceChange[] changes) => RedundancyCheck.Of(plan, changes, SavedState.Empty);

    private static ResourceChange Update(string name, string property) => new(ChangeKind.Update, $"u-{name}", Peer, name)
    {
        Properties = [new PropertyChange(property, Properties.Secret(new PropertyValue.StringValue("1")), Properties.Secret(new PropertyValue.StringValue("2")), false)],
    };

    private static ResourceChange Same(string name) => new(ChangeKind.Same, $"u-{name}", Peer, name);
}
