namespace CalicoAci.Infra.Tests.Settings;

/// <summary>Pools that racks share have blocks for the nodes of all of them: here four racks with two nodes each.</summary>
public sealed class CalicoPoolsRuleTests
{
    private const string ForAll = """{ "name": "a", "cidr": "10.1.0.0/24" }""";
    private const string ForAllFour = """{ "name": "a", "cidr": "10.1.0.0/24", "racks": ["r1", "r2", "r3", "r4"] }""";
    private const string ForOneAndTwo = """{ "name": "a", "cidr": "10.1.0.0/24", "racks": ["r1", "r2"] }""";
    private const string ForThreeAndFour = """{ "name": "b", "cidr": "10.1.1.0/24", "racks": ["r3", "r4"] }""";
    private const string ForOne = """{ "name": "c", "cidr": "10.1.4.0/26", "racks": ["r1"] }""";
    private const string ForTwoAndThree = """{ "name": "d", "cidr": "10.1.5.0/24", "racks": ["r2", "r3"] }""";
    private const string LargeForFour = """{ "name": "e", "cidr": "10.1.16.0/20", "racks": ["r4"] }""";
    private const string LargeForAll = """{ "name": "f", "cidr": "10.1.8.0/22" }""";
    private const string LargeForTheRest = """{ "name": "g", "cidr": "10.1.8.0/22", "racks": ["r2", "r3", "r4"] }""";

    [TestCase("have 10.1.0.0/24 for racks r1, r2, r3, r4: blocks for 2 of their 8 nodes with up to 110 pods each (calico-aci:kubernetes.maxPods)", ForAll)]
    [TestCase("have 10.1.0.0/24 for racks r1, r2, r3, r4: blocks for 2 of their 8 nodes", ForAllFour)]
    [TestCase("have 10.1.0.0/24 for racks r1, r2: blocks for 2 of their 4 nodes", ForOneAndTwo, LargeForFour, """{ "name": "b", "cidr": "10.1.1.0/24", "racks": ["r3"] }""")]
    [TestCase("have 10.1.0.0/24 for racks r1, r2, r3: blocks for 2 of their 6 nodes", ForAll, LargeForFour)]
    [TestCase("have 10.1.0.0/24, 10.1.1.0/24, 10.1.5.0/24 for racks r1, r2, r3, r4: blocks for 6 of their 8 nodes", ForOneAndTwo, ForThreeAndFour, ForTwoAndThree)]
    [TestCase("have 10.1.4.0/26 for rack r1: blocks for 0 of its 2 nodes", ForOne, LargeForTheRest)]
    public void TellsOnceWhichRacksShareTooFewBlocks(string message, params string[] pools)
        => Assert.That(Messages(pools), Has.Exactly(1).Items.And.One.StartsWith($"calico-aci:calico.pools: {message}"));

    [Test]
    public void TellsOfEachGroupOfRacks()
        => Assert.That(
            Messages(ForOneAndTwo, ForThreeAndFour),
            Has.Exactly(2).Items.And.One.Contains("10.1.0.0/24 for racks r1, r2:").And.One.Contains("10.1.1.0/24 for racks r3, r4:"));

    [TestCase(LargeForAll)]
    [TestCase(ForOne, LargeForAll)]
    [TestCase(ForOneAndTwo, ForThreeAndFour, LargeForFour, """{ "name": "h", "cidr": "10.1.6.0/24", "racks": ["r1"] }""")]
    public void TakesPoolsWithBlocksForEverySetOfRacks(params string[] pools) => Assert.That(Messages(pools), Is.Empty);

    [Test]
    public void ComparesEveryFamilyForItself()
    {
        SampleStack stack = Stack(LargeForAll, """{ "name": "six", "cidr": "2001:db8:1::/120" }""")
            .With("network.nodes[1]", """{ "subnet": "2001:db8:2::/64", "gateway": "2001:db8:2::253", "floating": "2001:db8:2::254" }""")
            .With("network.pods[1]", "\"2001:db8:1::/64\"");

        Assert.That(Messages(stack), Has.Exactly(1).Items.And.One.Contains("have 2001:db8:1::/120 for racks r1, r2, r3, r4: blocks for 2 of their 8 nodes"));
    }

    [Test]
    public void LosesNoNodeByRounding()
    {
        string[] pools = [.. Enumerable.Range(0, 14).Select(index => $$"""{ "name": "p{{index}}", "cidr": "10.1.0.{{index * 16}}/28", "blockSize": 28, "racks": ["r1"] }""")];

        Assert.That(Messages(Stack([.. pools, LargeForTheRest]).With("kubernetes.maxPods", "100")), Is.Empty);
    }

    [Test]
    public void RefusesWhatAnySetOfRacksFindsTooSmall()
    {
        var random = new Random(201);
        int refused = 0;
        for (int round = 0; round < 200; round++)
        {
            (int Blocks, int[] Racks)[] pools = [.. Enumerable.Range(0, 5).Select(_ => (1 << random.Next(1, 4), (int[])[.. Enumerable.Range(1, 4).Where(_ => random.Next(3) > 0).DefaultIfEmpty(1)]))];
            string[] json = [.. pools.Select((pool, index) => $$"""{ "name": "p{{index}}", "cidr": "10.1.{{index * 4}}.0/{{26 - int.Log2(pool.Blocks)}}", "racks": [{{string.Join(", ", pool.Racks.Select(rack => $"\"r{rack}\""))}}] }""")];
            bool enough = Enumerable.Range(1, 15).Select(set => Enumerable.Range(1, 4).Where(rack => (set >> (rack - 1) & 1) == 1).ToArray())
                .All(set => pools.Where(pool => pool.Racks.Intersect(set).Any()).Sum(pool => pool.Blocks) >= set.Length * 4);

            Assert.That(Messages(json), enough ? Is.Empty : Is.Not.Empty, string.Join('\n', json));
            refused += enough ? 0 : 1;
        }

        Assert.That(refused, Is.InRange(20, 180));
    }

    private static string[] Messages(params string[] pools) => Messages(Stack(pools));

    private static string[] Messages(SampleStack stack)
        => [.. stack.Read().Errors.All.Where(error => error.Id == "CA201").Select(error => $"{error.Path}: {error.Message}")];

    private static SampleStack Stack(params string[] pools)
    {
        string leaves = string.Join(", ", Enumerable.Range(1, 4).Select(rack => $$"""{ "node": 20{{rack}}, "rack": "r{{rack}}", "routerId": "1.1.1.20{{rack}}", "addresses": ["192.168.2.{{rack}}"] }"""));
        return new SampleStack()
            .With("leaves", $"[{leaves}]")
            .With("nodes.controlPlane", """{ "count": 1, "racks": ["r1"], "firstAddress": ["192.168.2.11"] }""")
            .With("nodes.workers.worker", """{ "count": 7, "racks": ["r2", "r3", "r4", "r1"], "firstAddress": ["192.168.2.21"] }""")
            .With("calico", $$"""{ "pools": [{{string.Join(", ", pools)}}] }""");
    }
}
