using CalicoAci.Engine.Apic.Diff;
using CalicoAci.Engine.Apic.Tree;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Apic;

public class ApicDiffTests
{
    private const string Prefix = "aci:index/bgpPeerPrefix:BgpPeerPrefix";

    [Test]
    public void ShowsTheAttributeThatChanges()
    {
        var before = new PlanBuilder().Add(Prefix, "limit", """{"name": "p", "tenantDn": "uni/tn-t", "maxPfx": "500", "thresh": "75"}""").Build();
        var after = new PlanBuilder().Add(Prefix, "limit", """{"name": "p", "tenantDn": "uni/tn-t", "maxPfx": "600", "action": "reject"}""").Build();

        var change = ApicDiff.Between(before, after).Changes.Single();

        Assert.Multiple(() =>
        {
            Assert.That((change.Kind, change.Dn, change.Class), Is.EqualTo((ApicChangeKind.Update, "uni/tn-t/bgpPfxP-p", "bgpPeerPfxPol")));
            Assert.That(change.Attributes.Select(attribute => $"{attribute.Name}: {attribute.Old} -> {attribute.New}"), Is.EqualTo(new[] { "action:  -> reject", "maxPfx: 500 -> 600", "thresh: 75 -> " }));
        });
    }

    [Test]
    public void FindsNothingBetweenEqualPlans() => Assert.That(ApicDiff.Between(Peers.AcrossLeaves(1, 2), Peers.AcrossLeaves(1, 2)).Changes, Is.Empty);

    [Test]
    public void ListsCreatedAndDeletedObjects()
    {
        var diff = ApicDiff.Between(Peers.AcrossLeaves(1, 1), Peers.AcrossLeaves(1, 2));
        var back = ApicDiff.Between(Peers.AcrossLeaves(1, 2), Peers.AcrossLeaves(1, 1));

        Assert.Multiple(() =>
        {
            Assert.That(diff.Changes.Select(change => change.Kind), Is.All.EqualTo(ApicChangeKind.Create).And.Exactly(4).Items);
            Assert.That(back.Changes.Select(change => change.Kind), Is.All.EqualTo(ApicChangeKind.Delete).And.Exactly(4).Items);
            Assert.That(diff.DroppedSessions(), Is.Empty);
        });
    }

    [Test]
    public void SaysThatADeletedPeerDropsItsSession()
    {
        var dropped = ApicDiff.Between(Peers.AcrossLeaves(1, 2), Peers.AcrossLeaves(1, 1)).DroppedSessions().Single();

        Assert.Multiple(() =>
        {
            Assert.That(dropped.Class, Is.EqualTo("bgpPeerP"));
            Assert.That(dropped.Peers, Is.EqualTo(new[] { "10.0.0.1" }));
        });
    }

    [Test]
    public void ListsThePeersOfADeletedLeafOnce()
    {
        var dropped = ApicDiff.Between(Peers.AcrossLeaves(2, 2), Peers.AcrossLeaves(1, 2)).DroppedSessions().Single();

        Assert.Multiple(() =>
        {
            Assert.That(dropped.Dn, Is.EqualTo(Peers.SviOf(202)));
            Assert.That(dropped.Peers, Is.EqualTo(new[] { "10.0.0.0", "10.0.0.1" }));
        });
    }

    [Test]
    public void DropsTheSessionsOfAReplacedLeaf()
    {
        var plan = Peers.AcrossLeaves(1, 2);
        var tree = ApicTree.Of(plan);
        var svi = plan.Resources.Single(resource => resource.Name == "svi-201");

        var diff = ApicDiff.Between(tree, tree, new HashSet<string> { svi.Urn });

        Assert.Multiple(() =>
        {
            Assert.That(diff.Changes.Single().Kind, Is.EqualTo(ApicChangeKind.Replace));
            Assert.That(diff.DroppedSessions().Single().Peers, Has.Count.EqualTo(2));
        });
    }

    [Test]
    public void DropsNoSessionWithAPolicy()
    {
        var before = new PlanBuilder().Add(Prefix, "limit", """{"name": "p", "tenantDn": "uni/tn-t"}""").Build();

        Assert.That(ApicDiff.Between(before, new PlanBuilder().Build()).DroppedSessions(), Is.Empty);
    }
}
