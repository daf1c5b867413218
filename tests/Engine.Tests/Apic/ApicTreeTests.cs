using CalicoAci.Engine.Apic.Tree;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Apic;

public class ApicTreeTests
{
    private const string Tenant = "aci:index/tenant:Tenant";
    private const string Vrf = "aci:index/vrf:Vrf";

    [Test]
    public void BuildsTheTreeOfAPlanOnce()
    {
        var plan = new PlanBuilder().Add(Tenant, "a", """{"name": "t"}""").Build();
        var other = plan with { Resources = [] };
        var first = ApicTree.Of(plan);
        Assert.That(ApicTree.Of(plan), Is.SameAs(first));
        Assert.That(ApicTree.Of(other).Nodes, Is.Empty);
    }

    [Test]
    public void PutsObjectsBelowTheirParentsWhateverTheirOrder()
    {
        var tree = ApicTree.Of(new PlanBuilder()
            .Add(Vrf, "vrf", """{"name": "v", "parentDn": "uni/tn-t"}""")
            .Add(Tenant, "tenant", """{"name": "t"}""")
            .Build());

        Assert.That(tree.Nodes.Select(node => (node.Dn, node.Class, node.Origin)), Is.EqualTo(new[]
        {
            ("uni", "polUni", ApicOrigin.BuiltIn),
            ("uni/tn-t", "fvTenant", ApicOrigin.Created),
            ("uni/tn-t/ctx-v", "fvCtx", ApicOrigin.Created),
        }));
    }

    [Test]
    public void TellsLookedUpParentsFromThoseThatNobodyMentions()
    {
        var tree = ApicTree.Of(new PlanBuilder()
            .LookUp("aci:index/getTenant:getTenant", """{"name": "common"}""")
            .Add(Vrf, "one", """{"name": "v", "parentDn": "uni/tn-common"}""")
            .Add(Vrf, "two", """{"name": "v", "parentDn": "uni/tn-other"}""")
            .Build());

        Assert.Multiple(() =>
        {
            Assert.That(tree.Find("uni/tn-common"), Has.Property("Origin").EqualTo(ApicOrigin.Reused).And.Property("Class").EqualTo("fvTenant"));
            Assert.That(tree.Find("uni/tn-other"), Has.Property("Origin").EqualTo(ApicOrigin.External));
        });
    }

    [Test]
    public void NamesBothResourcesThatCreateAnObject()
    {
        var tree = ApicTree.Of(new PlanBuilder().Add(Tenant, "a", """{"name": "t"}""").Add(Tenant, "b", """{"name": "t"}""").Build());

        Assert.That(tree.Conflicts.Single().Message, Is.EqualTo("\"a\" and \"b\" both create the object uni/tn-t; let one of them do it."));
    }

    [Test]
    public void KeepsObjectsWithoutAPlaceApart()
    {
        var tree = ApicTree.Of(new PlanBuilder().Add(Vrf, "vrf", JsonValues.Map("""{"name": "v"}""").With("parentDn", PropertyValue.Unknown)).Build());

        Assert.Multiple(() =>
        {
            Assert.That(tree.Nodes, Is.Empty);
            Assert.That(tree.Unplaced.Single().Resource, Is.EqualTo("vrf"));
        });
    }

    [Test]
    public void LeavesOtherProvidersAlone() =>
        Assert.That(ApicTree.Of(new PlanBuilder().Add("kubernetes:core/v1:Namespace", "ns").Build()).Nodes, Is.Empty);

    [Test]
    public void ReportsTypesThatItDoesNotKnow() =>
        Assert.That(ApicTree.Of(new PlanBuilder().Add("aci:index/unheardOf:UnheardOf", "x").Build()).Unsupported, Is.EqualTo(new[] { "x" }));

    [Test]
    public void PlacesEveryRecordedObject()
    {
        var builder = new PlanBuilder();
        var names = 0;
        foreach (var record in RecordedObjects.All)
        {
            builder.Add(record.GetProperty("type").GetString()!, $"r{names++}", JsonValues.Map(record.GetProperty("inputs")));
        }

        var tree = ApicTree.Of(builder.Build());

        Assert.Multiple(() =>
        {
            Assert.That(tree.Conflicts, Is.Empty);
            Assert.That(tree.Unplaced, Is.Empty);
            Assert.That(tree.Nodes.Where(node => node.Origin == ApicOrigin.External), Is.Empty);
        });
    }

    [Test]
    public void HoldsAPeerForEveryLeafAndNode() =>
        Assert.That(ApicTree.Of(Peers.AcrossLeaves(8, 400)).Nodes.Count(node => node.Class == "bgpPeerP"), Is.EqualTo(3200));
}
