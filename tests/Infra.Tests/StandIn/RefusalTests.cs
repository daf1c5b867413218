using System.Net;
using System.Text.Json.Nodes;

namespace CalicoAci.Infra.Tests.StandIn;

public sealed class RefusalTests : StandInFixture
{
    [TestCase("fvTenant", "uni/tnt-a", "107", "Invalid DN uni/tnt-a, wrong rn prefix tnt-a at position 4")]
    [TestCase("fvTenant", "tn-a", "107", "Invalid DN tn-a, wrong rn prefix tn-a at position 0")]
    [TestCase("fvTenant", "uni/tn-", "107", "wrong rn prefix tn- at position 4")]
    [TestCase("fvTenant", "uni//tn-a", "107", "wrong rn prefix")]
    [TestCase("fvTenant", "uni/tn-a b", "801", "property name of fvTenant failed validation for value 'a b'")]
    [TestCase("bgpPeerP", "uni/tn-common/out-o/lnodep-n/peerP-[192.168.2.0/24", "107", "brackets do not match")]
    [TestCase("bgpPeerP", "uni/tn-common/out-o/lnodep-n/peerP-192.168.2.1", "107", "wrong rn prefix peerP-192.168.2.1 at position 29")]
    [TestCase("bgpPeerP", "uni/tn-common/out-o/lnodep-n/peerP-[192.168.2.0/33]", "801", "property addr of bgpPeerP")]
    [TestCase("l3extVirtualLIfP", "uni/tn-common/out-o/lnodep-n/lifp-i/vlifp-[topology/pod-1/node-201]-[vlan-5000]", "801", "property encap")]
    [TestCase("l3extVirtualLIfP", "uni/tn-common/out-o/lnodep-n/lifp-i/vlifp-[node-201]-[vlan-310]", "801", "property nodeDn")]
    [TestCase("fvnsVlanInstP", "uni/infra/vlanns-[v]-fixed", "801", "property allocMode")]
    public Task RefusesAMalformedDn(string type, string dn, string code, string text) => Refuses(ApicClient.Item(type, ("dn", dn)), code, text);

    [TestCase("fvCtx", "uni/tn-a", "Invalid DN uni/tn-a, it names a fvTenant and not a fvCtx")]
    [TestCase("l3extOut", "uni/tn-common/ctx-a", "it names a fvCtx and not a l3extOut")]
    [TestCase("rtctrlSubjP", "uni/tn-common/brc-c/subj-s", "it names a vzSubj and not a rtctrlSubjP")]
    public Task RefusesAClassThatDoesNotFitTheDn(string type, string dn, string text) => Refuses(ApicClient.Item(type, ("dn", dn)), "107", text);

    [Test]
    public Task RefusesAnUnknownClass() => Refuses(ApicClient.Item("fvTennant", ("dn", "uni/tn-a")), "122", "unknown managed object class fvTennant");

    [TestCase("fvCtx", "uni/tn-missing/ctx-a", "uni/tn-missing")]
    [TestCase("bgpAsP", "uni/tn-common/out-o/lnodep-n/peerP-[10.0.0.1]/as", "uni/tn-common/out-o/lnodep-n/peerP-[10.0.0.1]")]
    public Task RefusesAnObjectWithoutItsParent(string type, string dn, string parent) =>
        Refuses(ApicClient.Item(type, ("dn", dn)), "102", $"configured object ((Dn0)) not found Dn0={parent}");

    [TestCase("fvTenant", "uni/tn-a", "nam")]
    [TestCase("fvCtx", "uni/tn-common/ctx-a", "bdEnforced")]
    [TestCase("infraRsVlanNs", "uni/phys-a/rsvlanNs", "descr")]
    public Task RefusesAnUnknownAttribute(string type, string dn, string attribute) =>
        Refuses(ApicClient.Item(type, ("dn", dn), (attribute, "x")), "121", $"Prop '{attribute}' not found in class '{type}' property table");

    [Test]
    public Task RefusesAnObjectUnderTheWrongParentClass() =>
        Refuses(ApicClient.Tree(ApicClient.Item("fvTenant", ("dn", "uni/tn-a")), ApicClient.Item("l3extLNodeP", ("name", "n"))), "105", "l3extLNodeP is not a child of fvTenant");

    [Test]
    public Task RefusesAChildThatLiesElsewhere() =>
        Refuses(ApicClient.Tree(ApicClient.Item("fvTenant", ("dn", "uni/tn-a")), ApicClient.Item("fvCtx", ("dn", "uni/tn-common/ctx-c"))), "107", "it does not lie directly below uni/tn-a");

    [Test]
    public Task RefusesANameThatTheDnContradicts() => Refuses(ApicClient.Item("fvTenant", ("dn", "uni/tn-a"), ("name", "b")), "120", "naming property name is 'b'");

    [Test]
    public Task RefusesAChildWithoutAName() =>
        Refuses(ApicClient.Tree(ApicClient.Item("fvTenant", ("dn", "uni/tn-a")), ApicClient.Item("fvCtx")), "107", "its naming property name is missing");

    [Test]
    public Task RefusesAValueThatIsNoText() =>
        Refuses(new JsonObject { ["fvTenant"] = new JsonObject { ["attributes"] = new JsonObject { ["dn"] = "uni/tn-a", ["descr"] = 1 } } }, "400", "the value of descr is no text");

    [Test]
    public async Task RefusesAPostAsAWhole()
    {
        await Refuses(ApicClient.Tree(ApicClient.Item("fvTenant", ("dn", "uni/tn-a")), ApicClient.Item("fvCtx", ("name", "v")), ApicClient.Item("fvCtx", ("name", "not a name"))), "801", "property name of fvCtx");

        Assert.That(Apic.Objects.Find("uni/tn-a"), Is.Null);
    }

    [Test]
    public async Task RefusesStatusThatContradictsWhatIsThere()
    {
        await Refuses(ApicClient.Item("fvTenant", ("dn", "uni/tn-common"), ("status", "created")), "103", "already exists");
        await Refuses(ApicClient.Item("fvTenant", ("dn", "uni/tn-a"), ("status", "modified")), "102", "not found Dn0=uni/tn-a");
    }

    [Test]
    public async Task RefusesToDeleteWhatEveryApicHas()
    {
        ApicAnswer answer = await Client.DeleteAsync("/api/mo/uni/tn-common.json");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(Apic.Objects.Find("uni/tn-common"), Is.Not.Null);
    }

    [TestCase("/api/mo/uni/tnt-a.json", "107")]
    [TestCase("/api/class/fvTennant.json", "122")]
    [TestCase("/api/class/fvTenant.json?query-target-filter=eq(fvTenant.nam,%22a%22)", "121")]
    [TestCase("/api/class/fvTenant.json?query-target-filter=eq(fvTenant.name", "400")]
    [TestCase("/api/class/fvTenant.json?query-traget=subtree", "400")]
    [TestCase("/api/class/fvTenant.json?query-target=all", "400")]
    [TestCase("/api/class/fvTenant", "400")]
    public async Task RefusesAQueryThatItDoesNotKnow(string target, string code)
    {
        ApicAnswer answer = await Client.GetAsync(target);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Error.Code, Is.EqualTo(code));
    }

    private async Task Refuses(JsonObject item, string code, string text)
    {
        ApicAnswer answer = await Client.PostAsync("/api/node/mo.json", item);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Error.Code, Is.EqualTo(code), answer.Error.Text);
        Assert.That(answer.Error.Text, Does.Contain(text));
        Assert.That((string?)answer.Body["totalCount"], Is.EqualTo("1"));
    }
}
