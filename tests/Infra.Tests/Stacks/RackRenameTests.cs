using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>A rack gets another name: what a comparison says, and what waits for what.</summary>
public sealed class RackRenameTests
{
    private const string Peer = "kubernetes:projectcalico.org/v3:BGPPeer";
    private const string Both = "calico-aci.io/rack == 'row-a' || calico-aci.io/rack == 'rack-a'";

    [Test]
    public async Task NothingIsReplacedAndPeersMatchBothNames()
    {
        RunResult result = await StackPreview.EditedAsync("prod", text => Formerly(Renamed(text)));

        Assert.That(result.AllProblems.Where(problem => problem.Severity > ProblemSeverity.Info).Select(problem => problem.Message), Is.Empty);
        Assert.That(
            result.Changes.Where(change => change.Custom && change.Kind is ChangeKind.Create or ChangeKind.Replace or ChangeKind.Delete).Select(change => change.Name),
            Is.Empty);
        ResourceChange[] peers = [.. result.Changes.Where(change => change.Type == Peer && change.Kind == ChangeKind.Update)];
        Assert.That(peers, Has.Length.EqualTo(4), "two leaves with two families");
        Assert.That(peers.SelectMany(peer => peer.Properties).Select(property => property.Path).Distinct(), Is.EqualTo(new[] { "spec.nodeSelector" }));
        Assert.That(peers.SelectMany(peer => peer.Properties).Select(property => ((PropertyValue.StringValue)property.New!).Value).Distinct(), Is.EqualTo(new[] { Both }));
    }

    [Test]
    public async Task NodesTakeTheLabelAfterThePeersMatchIt()
    {
        RunResult result = await StackPreview.EditedAsync("prod", text => Formerly(Renamed(text)));
        var graph = new Waiting(result.Plan);
        string[] changed = [.. result.Changes.Where(change => change.Type == Peer && change.Kind == ChangeKind.Update).Select(change => change.Name)];
        string[] labelled = [.. result.Changes.Where(change => change.Name.EndsWith("-member", StringComparison.Ordinal) && change.Kind == ChangeKind.Update).Select(change => change.Name)];

        Assert.That(labelled, Has.Length.GreaterThan(10), "a third of the nodes");
        Assert.That(labelled.Where(step => changed.Except(graph.NamesBehind(step)).Any()), Is.Empty);
        Assert.That(
            result.Plan.Resources.Where(resource => resource.Name.EndsWith("-member", StringComparison.Ordinal) && !labelled.Contains(resource.Name)).Where(step => graph.All(step).Any(other => other.Type == Peer)).Select(step => step.Name),
            Is.Empty,
            "nodes of other racks wait for nothing more");
        Assert.That(
            result.Explanation.Sections.SelectMany(section => section.Sentences).Select(sentence => sentence.Text),
            Has.Some.EqualTo("takes the label of row-a, formerly rack-a, when Calico's peers match both names: its BGP sessions stay").And.None.Contains("Calico ends its BGP sessions"));
    }

    [Test]
    public async Task WithoutTheFormerNameTheSessionsAreLost()
    {
        RunResult result = await StackPreview.EditedAsync("prod", Renamed);

        Assert.That(result.Losses.Select(loss => loss.Message), Has.Some.EndsWith("(CA501)"));
        Assert.That(result.Explanation.Sections.SelectMany(section => section.Sentences).Select(sentence => sentence.Text), Has.Some.Contains("Calico ends its BGP sessions"));
    }

    [Test]
    public async Task TheFormerNameCanGoAfterwards()
    {
        RunResult result = await StackPreview.EditedAsync("prod", Renamed, before: text => Formerly(Renamed(text)));

        Assert.That(result.AllProblems.Where(problem => problem.Severity > ProblemSeverity.Info).Select(problem => problem.Message), Is.Empty);
        Assert.That(result.Changes.Where(change => change.Custom && change.Kind is not (ChangeKind.Same or ChangeKind.Read)).Select(change => (change.Kind, change.Type)).Distinct(), Is.EqualTo(new[] { (ChangeKind.Update, Peer) }));
    }

    [Test]
    public async Task PoolsOfTheRackMatchBothNames()
    {
        RunResult result = await StackPreview.EditedAsync("ebpf", text => text.Replace("rack-1", "row-1", StringComparison.Ordinal).Replace("  calico-aci:leaves:\n", "  calico-aci:racks: { row-1: { formerly: rack-1 } }\n  calico-aci:leaves:\n", StringComparison.Ordinal).Replace("name: row-1, cidr", "name: rack-1, cidr", StringComparison.Ordinal));

        Assert.That(
            result.Changes.Where(change => change.Type.StartsWith("kubernetes:operator.tigera.io/", StringComparison.Ordinal)).SelectMany(change => change.Properties).Select(property => property.New).OfType<PropertyValue.StringValue>().Select(text => text.Value),
            Has.All.EqualTo("calico-aci.io/rack == 'row-1' || calico-aci.io/rack == 'rack-1'").And.Not.Empty);
    }

    [Test]
    public async Task AnOnlyControlPlaneNodeHasAStepOfItsOwn()
    {
        static string Single(string text) => text.Replace("controlPlane:\n      count: 3", "controlPlane:\n      count: 1", StringComparison.Ordinal);
        RunResult result = await StackPreview.EditedAsync("prod", text => Formerly(Renamed(Single(text))), before: Single);
        string[] changed = [.. result.Changes.Where(change => change.Custom && change.Kind is not (ChangeKind.Same or ChangeKind.Read)).Select(change => change.Name)];
        string step = changed.Single(name => name.EndsWith("-rack", StringComparison.Ordinal));

        Assert.That(changed, Has.None.EndsWith("-init"), "its label would change before the peers match it");
        Assert.That(new Waiting(result.Plan).NamesBehind(step), Is.SupersetOf(result.Changes.Where(change => change.Type == Peer && change.Kind == ChangeKind.Update).Select(change => change.Name)));
    }

    private static string Renamed(string text) => text.Replace("rack-a", "row-a", StringComparison.Ordinal);

    private static string Formerly(string text) => text.Replace("  calico-aci:leaves:\n", "  calico-aci:racks: { row-a: { formerly: rack-a } }\n  calico-aci:leaves:\n", StringComparison.Ordinal);
}
