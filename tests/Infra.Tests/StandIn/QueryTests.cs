using System.Text.Json.Nodes;

namespace CalicoAci.Infra.Tests.StandIn;

public sealed class QueryTests : StandInFixture
{
    [SetUp]
    public Task PostATenant() => Client.PutAsync(ApicClient.Tree(
        ApicClient.Item("fvTenant", ("dn", "uni/tn-t"), ("descr", "a tenant")),
        ApicClient.Tree(
            ApicClient.Item("l3extOut", ("rn", "out-o")),
            ApicClient.Tree(ApicClient.Item("l3extLNodeP", ("name", "n")), ApicClient.Item("l3extRsNodeL3OutAtt", ("tDn", "topology/pod-1/node-201"), ("rtrId", "10.0.0.1")))),
        ApicClient.Item("fvCtx", ("dn", "uni/tn-t/ctx-v"))));

    [TestCase("self", new[] { "uni/tn-t" })]
    [TestCase("children", new[] { "uni/tn-t/ctx-v", "uni/tn-t/out-o", "uni/tn-t/svcCont" })]
    [TestCase("subtree", new[]
    {
        "uni/tn-t", "uni/tn-t/ctx-v", "uni/tn-t/out-o", "uni/tn-t/out-o/lnodep-n", "uni/tn-t/out-o/lnodep-n/rsnodeL3OutAtt-[topology/pod-1/node-201]", "uni/tn-t/svcCont",
    })]
    public async Task TargetsSelfChildrenOrSubtree(string target, string[] dns)
        => Assert.That((await Client.GetAsync($"/api/node/mo/uni/tn-t.json?query-target={target}")).Dns, Is.EqualTo(dns));

    [Test]
    public async Task TargetsClassesOfTheSubtree()
        => Assert.That(
            (await Client.GetAsync("/api/mo/uni.json?query-target=subtree&target-subtree-class=fvCtx,l3extLNodeP")).Dns,
            Is.EqualTo(new[] { "uni/tn-t/ctx-v", "uni/tn-t/out-o/lnodep-n" }));

    [TestCase("no", 0)]
    [TestCase("children", 1)]
    [TestCase("full", 3)]
    public async Task AnswersCarryWhatLiesBelow(string subtree, int depth)
    {
        ApicAnswer answer = await Client.GetAsync($"/api/mo/uni/tn-t.json?rsp-subtree={subtree}&rsp-subtree-class=l3extOut,l3extLNodeP,l3extRsNodeL3OutAtt");

        JsonNode? item = answer.Items.Single()["fvTenant"];
        int found = 0;
        while (item?["children"]?[0] is JsonObject child)
        {
            item = child.Single().Value;
            found++;
        }

        Assert.That(found, Is.EqualTo(depth));
        Assert.That((string?)answer.Body["totalCount"], Is.EqualTo("1"), "only the outermost objects count");
    }

    [TestCase("/api/class/fvTenant.json", new[] { "uni/tn-common", "uni/tn-infra", "uni/tn-mgmt", "uni/tn-t" })]
    [TestCase("/api/node/class/fvTenant.json?query-target-filter=eq(fvTenant.name,%22t%22)", new[] { "uni/tn-t" })]
    [TestCase("/api/class/fvTenant.json?query-target-filter=and(ne(fvTenant.name,%22infra%22),or(eq(fvTenant.descr,%22a%20tenant%22),eq(fvTenant.dn,%22uni/tn-mgmt%22)))", new[] { "uni/tn-mgmt", "uni/tn-t" })]
    [TestCase("/api/class/topSystem.json?query-target-filter=eq(topSystem.role,%22spine%22)", new string[0])]
    public async Task FindsObjectsByClass(string target, string[] dns) => Assert.That((await Client.GetAsync(target)).Dns, Is.EqualTo(dns));

    [Test]
    public async Task TellsTheVersionOfTheController()
    {
        ApicAnswer answer = await Client.GetAsync("/api/node/class/topSystem.json?query-target-filter=eq(topSystem.role,\"controller\")");

        Assert.That((string?)answer.Items.Single()["topSystem"]!["attributes"]!["version"], Is.EqualTo("6.0(5h)"));
    }

    [Test]
    public async Task MissingObjectsAreNoError()
    {
        ApicAnswer answer = await Client.GetAsync("/api/mo/uni/tn-missing.json");

        Assert.That(answer.Body.ToJsonString(), Is.EqualTo("""{"totalCount":"0","imdata":[]}"""));
    }

    [Test]
    public async Task NamesComeFromTheDn()
    {
        ApicAnswer answer = await Client.GetAsync("/api/mo/uni/tn-t/out-o/lnodep-n/rsnodeL3OutAtt-%5Btopology/pod-1/node-201%5D.json");

        Assert.That((string?)answer.Items.Single()["l3extRsNodeL3OutAtt"]!["attributes"]!["tDn"], Is.EqualTo("topology/pod-1/node-201"));
    }

    [Test]
    public async Task LaterPostsChangeOnlyWhatTheySay()
    {
        await Client.PutAsync(ApicClient.Item("fvTenant", ("dn", "uni/tn-t"), ("nameAlias", "other")));

        JsonNode attributes = (await Client.GetAsync("/api/mo/uni/tn-t.json")).Items.Single()["fvTenant"]!["attributes"]!;
        Assert.That((string?)attributes["descr"], Is.EqualTo("a tenant"));
        Assert.That((string?)attributes["nameAlias"], Is.EqualTo("other"));
    }

    [Test]
    public async Task DeletionTakesWhatLiesBelow()
    {
        await Client.DeleteAsync("/api/node/mo/uni/tn-t/out-o.json");

        Assert.That((await Client.GetAsync("/api/mo/uni/tn-t.json?query-target=subtree")).Dns, Is.EqualTo(new[] { "uni/tn-t", "uni/tn-t/ctx-v", "uni/tn-t/svcCont" }));
    }

    [Test]
    public async Task StatusDeletedDeletes()
    {
        await Client.PutAsync(ApicClient.Item("fvCtx", ("dn", "uni/tn-t/ctx-v"), ("status", "deleted")));

        Assert.That((await Client.GetAsync("/api/class/fvCtx.json")).Items, Is.Empty);
    }
}
