using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi.Testing;

namespace CalicoAci.Infra.Tests.Stacks.Manifests;

/// <summary>The custom resources of every stack have the fields and the rules of their definitions (Calico 3.32, MetalLB 0.16).</summary>
public sealed class CustomResourceTests
{
    private static readonly JsonObject Fields = JsonNode.Parse(
        File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tests/Infra.Tests/Stacks/Manifests/fields.json")))!.AsObject();

    [TestCaseSource(typeof(StackFile), nameof(StackFile.ClusterNames))]
    public async Task HaveTheFieldsOfTheirDefinitions(string stack)
    {
        MockResourceArgs[] resources = await CustomResources(stack);

        Assert.That(resources, Is.Not.Empty);
        Assert.That(resources.SelectMany(resource => FieldCheck.Problems(resource.Name!, resource.Inputs["spec"], FieldsOf(resource))), Is.Empty);
    }

    [TestCaseSource(typeof(StackFile), nameof(StackFile.ClusterNames))]
    public async Task HaveNamesThatNoOtherObjectOfTheirKindHas(string stack)
    {
        MockResourceArgs[] resources = await CustomResources(stack);

        Assert.That(resources.Select(resource => $"{resource.Type} {((ImmutableDictionary<string, object>)resource.Inputs["metadata"])["name"]}"), Is.Unique);
    }

    [TestCaseSource(typeof(StackFile), nameof(StackFile.ClusterNames))]
    public async Task GiveAPeerANodeOrASelectorButNotBoth(string stack)
    {
        IEnumerable<ImmutableDictionary<string, object>> peers = (await CustomResources(stack))
            .Where(resource => resource.Type!.EndsWith(":BGPPeer", StringComparison.Ordinal))
            .Select(resource => (ImmutableDictionary<string, object>)resource.Inputs["spec"]);

        Assert.That(peers.Where(peer => peer.ContainsKey("node") == peer.ContainsKey("nodeSelector")), Is.Empty);
    }

    [Test]
    public void TheCheckFindsUnknownFieldsAndWrongValues()
    {
        ImmutableDictionary<string, object> spec = ImmutableDictionary<string, object>.Empty
            .Add("peerIp", "192.0.2.1").Add("peerIP", "leaf").Add("asNumber", 0d).Add("sourceAddress", "Node").Add("filters", "x");

        Assert.That(
            FieldCheck.Problems("peer", spec, Fields["projectcalico.org/v3 BGPPeer"]!).Select(problem => problem.Split(' ')[0]),
            Is.EquivalentTo(new[] { "peer.peerIp", "peer.peerIP", "peer.asNumber", "peer.sourceAddress", "peer.filters" }));
    }

    [Test]
    public void TheCheckFindsAMissingField()
        => Assert.That(
            FieldCheck.Problems("pool", ImmutableDictionary<string, object>.Empty.Add("blockSize", 26d), Fields["projectcalico.org/v3 IPPool"]!),
            Is.EqualTo(new[] { "pool.cidr is missing" }));

    private static JsonNode FieldsOf(MockResourceArgs resource)
        => Fields[$"{resource.Inputs["apiVersion"]} {resource.Inputs["kind"]}"] ?? throw new AssertionException($"{resource.Type} has no fields in fields.json");

    private static async Task<MockResourceArgs[]> CustomResources(string stack)
        => [.. (await StackRun.Of(stack)).Mocks.Created.Where(resource => resource.Type!.Split(':') is ["kubernetes", string group, _]
            && (group.StartsWith("projectcalico.org/", StringComparison.Ordinal)
                || group.StartsWith("operator.tigera.io/", StringComparison.Ordinal)
                || group.StartsWith("metallb.io/", StringComparison.Ordinal)))];
}
