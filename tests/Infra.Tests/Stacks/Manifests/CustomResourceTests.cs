using System.Collections.Immutable;
using Pulumi.Testing;

namespace CalicoAci.Infra.Tests.Stacks.Manifests;

/// <summary>The custom resources of every stack pass the schemas of their definitions (Calico 3.32, MetalLB 0.16).</summary>
public sealed class CustomResourceTests
{
    [TestCaseSource(typeof(StackFile), nameof(StackFile.ClusterNames))]
    public async Task PassTheSchemasOfTheirDefinitions(string stack)
    {
        MockResourceArgs[] resources = await CustomResources(stack);

        Assert.That(resources, Is.Not.Empty);
        Assert.That(resources.SelectMany(resource => DefinitionOf(resource).Problems(resource.Name!, resource.Inputs)), Is.Empty);
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
    public void DefinitionsSayWhereTheyWereRead()
        => Assert.That(Definition.All.Where(definition => !definition.Source.Any(source => source.StartsWith("https://github.com/", StringComparison.Ordinal))), Is.Empty);

    [Test]
    public void TheCheckFindsUnknownFieldsAndWrongValues()
    {
        ImmutableDictionary<string, object> spec = Map(("peerIp", "192.0.2.1"), ("peerIP", "leaf"), ("ttlSecurity", 0d), ("sourceAddress", "Node"), ("filters", "x"), ("asNumber", "65000"));

        Assert.That(
            Words(Definition.Of("BGPPeer").Spec("peer", spec)),
            Is.EquivalentTo(new[] { "peer.peerIp", "peer.peerIP", "peer.ttlSecurity", "peer.sourceAddress", "peer.filters", "peer.asNumber" }));
    }

    [Test]
    public void TheCheckFindsAMissingField()
        => Assert.That(Definition.Of("IPPool").Spec("pool", Map(("disabled", true))), Is.EqualTo(new[] { "pool.cidr is missing" }));

    [Test]
    public void TheCheckFindsAnAsNumberThatIsTooGreatForTheDefinition()
        => Assert.That(
            Definition.Of("BGPConfiguration").Spec("bgp", Map(("asNumber", 4200000001d))),
            Is.EqualTo(new[] { "bgp.asNumber is 4200000001, not from -2147483648 to 2147483647" }));

    [Test]
    public void TheCheckFindsFieldsThatExcludeOrNeedEachOther()
    {
        ImmutableDictionary<string, object> peer = Map(("node", "a"), ("nodeSelector", "all()"), ("reachableBy", "192.0.2.1"));
        ImmutableDictionary<string, object> filter = Map(("exportV4", ImmutableArray.Create<object>(Map(("action", "Accept"), ("cidr", "10.0.0.0/8")))));

        Assert.That(
            Definition.Of("BGPPeer").Spec("peer", peer).Concat(Definition.Of("BGPFilter").Spec("filter", filter)),
            Is.EqualTo(new[]
            {
                "peer breaks the rule notBoth node, nodeSelector", "peer breaks the rule needs reachableBy, peerIP",
                "filter.exportV4[0] breaks the rule bothOrNeither cidr, matchOperator",
            }));
    }

    [TestCase("10.0.0.0/16", 33d)]
    [TestCase("10.0.0.0/27", 26d)]
    [TestCase("2001:db8::/48", 64d)]
    public void TheCheckFindsBlocksThatDoNotFitIntoTheirPool(string cidr, double blockSize)
        => Assert.That(Definition.Of("IPPool").Spec("pool", Map(("cidr", cidr), ("blockSize", blockSize))), Is.EqualTo(new[] { "pool breaks the rule blockFits cidr, blockSize" }));

    [Test]
    public void TheCheckFindsANameThatIsNotServed()
        => Assert.That(
            Definition.Of("Installation").Problems("installation", Map(("metadata", Map(("name", "calico"))), ("spec", Map()))),
            Is.EqualTo(new[] { "installation must not be called 'calico'" }));

    private static Definition DefinitionOf(MockResourceArgs resource)
        => Definition.All.SingleOrDefault(definition => definition.ApiVersion == (string)resource.Inputs["apiVersion"] && definition.Kind == (string)resource.Inputs["kind"])
            ?? throw new AssertionException($"{resource.Type} has no definition in the folder Schemas");

    private static async Task<MockResourceArgs[]> CustomResources(string stack)
        => [.. (await StackRun.Of(stack)).Mocks.Created.Where(resource => resource.Type!.Split(':') is ["kubernetes", string group, _]
            && (group.StartsWith("projectcalico.org/", StringComparison.Ordinal)
                || group.StartsWith("operator.tigera.io/", StringComparison.Ordinal)
                || group.StartsWith("metallb.io/", StringComparison.Ordinal)))];

    private static IEnumerable<string> Words(IEnumerable<string> problems) => problems.Select(problem => problem.Split(' ')[0]);

    private static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] members)
        => members.ToImmutableDictionary(member => member.Key, member => member.Value);
}
