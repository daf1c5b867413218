using System.Text.Json.Nodes;
using CalicoAci.Infra.Tests.Stacks;

namespace CalicoAci.Infra.Tests.StandIn;

/// <summary>The stand-in takes the fabric of every stack, and gives back what it took.</summary>
public sealed class StackRoundTripTests : StandInFixture
{
    private const string Secret = "[secret]";

    [TestCaseSource(typeof(StackFile), nameof(StackFile.FabricNames))]
    public async Task ObjectsOfEachResourceComeBack(string stack)
    {
        RenderedTree tree = await RenderedTree.Of(stack);
        string[] before = await DnsAsync();
        await PutExpectedAsync(tree);

        await PutAsync(tree);

        await AssertHeldAsync(tree);
        string[] known = [.. before, .. tree.Nodes.Select(node => (string)node["dn"]!)];
        Assert.That((await DnsAsync()).Except(known).Where(dn => !dn.EndsWith("/svcCont", StringComparison.Ordinal)), Is.Empty, "objects that the tree does not show");
    }

    [TestCaseSource(typeof(StackFile), nameof(StackFile.FabricNames))]
    public async Task TheWholeTreeComesBackFromOnePost(string stack)
    {
        RenderedTree tree = await RenderedTree.Of(stack);

        foreach (JsonObject root in tree.Roots)
        {
            await Client.PutAsync(RenderedTree.Whole(root));
        }

        await AssertHeldAsync(tree);
    }

    [Test]
    public async Task ClustersShareATenantWithoutLoss()
    {
        RenderedTree first = await RenderedTree.Of("shared-tenant-a");
        RenderedTree second = await RenderedTree.Of("shared-tenant-b");
        await PutExpectedAsync(first);
        await PutAsync(first);
        await PutExpectedAsync(second);
        await PutAsync(second);

        await AssertHeldAsync(first);
        await AssertHeldAsync(second);
    }

    private static async Task PutAllAsync(ApicClient client, IEnumerable<JsonObject> posts)
    {
        foreach (JsonObject post in posts)
        {
            await client.PutAsync(post);
        }
    }

    private Task PutAsync(RenderedTree tree) => PutAllAsync(Client, tree.Posts);

    private Task PutExpectedAsync(RenderedTree tree) =>
        PutAllAsync(Client, tree.Expected.Select(node => ApicClient.Item((string)node["class"]!, ("dn", (string)node["dn"]!))));

    private async Task<string[]> DnsAsync() => (await Client.GetAsync("/api/node/mo/uni.json?query-target=subtree")).Dns;

    /// <summary>Class and attributes of every object that the stack creates, read flat and nested.</summary>
    private async Task AssertHeldAsync(RenderedTree tree)
    {
        Dictionary<string, ReadObject> flat = ReadObject.All(await Client.GetAsync("/api/node/mo/uni.json?query-target=subtree"));
        Dictionary<string, ReadObject> nested = ReadObject.All(await Client.GetAsync("/api/mo/uni.json?rsp-subtree=full"));
        Assert.That(nested.Keys, Is.EquivalentTo(flat.Keys));
        Assert.That(tree.Created, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (JsonObject node in tree.Created)
            {
                string dn = (string)node["dn"]!;
                var posted = (node["attributes"]?.AsObject() ?? []).ToDictionary(pair => pair.Key, pair => (string)pair.Value!, StringComparer.Ordinal);
                Assert.That(flat, Does.ContainKey(dn));
                Assert.That(flat[dn].Class, Is.EqualTo((string?)node["class"]), dn);
                Assert.That(nested[dn].Attributes, Is.EquivalentTo(flat[dn].Attributes), dn);
                AssertAttributes(dn, posted, flat[dn].Attributes);
            }
        });
    }

    private void AssertAttributes(string dn, Dictionary<string, string> posted, IReadOnlyDictionary<string, string> read)
    {
        foreach ((string name, string value) in posted)
        {
            if (value == Secret)
            {
                Assert.That(read.Keys, Does.Not.Contain(name), $"{dn}: an APIC gives no secret back");
                Assert.That(Apic.Objects.Find(dn)!.Attributes[name], Is.EqualTo(Secret), dn);
            }
            else
            {
                Assert.That(read.GetValueOrDefault(name), Is.EqualTo(value), $"{dn}: {name}");
            }
        }

        IReadOnlyCollection<string> naming = [.. Apic.Objects.Find(dn)!.Class.RelativeName.Naming];
        Assert.That(read.Keys.Except(posted.Keys), Is.SubsetOf(naming), $"{dn}: attributes that nobody posted");
    }
}
