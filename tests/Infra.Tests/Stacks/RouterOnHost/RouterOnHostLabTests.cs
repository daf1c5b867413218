using System.Text.Json;
using CalicoAci.Components.Tests.Networking.RouterOnHost;

namespace CalicoAci.Infra.Tests.Stacks.RouterOnHost;

/// <summary>Two hosts of the stack, with the very configuration that is rendered for them, and two leaf stand-ins.</summary>
public sealed class RouterOnHostLabTests
{
    private const string First = "routed-cp-1";
    private const string Second = "routed-cp-3";

    private Dictionary<string, JsonElement> _facts = [];

    [OneTimeSetUp]
    public async Task RunLab()
    {
        SortedDictionary<string, string> configurations = await RoutedStack.OfNodesAsync("/etc/frr/frr.conf");
        _facts = HostLab.Run(Host(First, "10.1.3.1/32", "10.233.64.64/26"), Host(Second, "10.1.3.3/32", "10.233.64.192/26"));

        HostLab.LabHost Host(string name, string loopback, string block)
            => new(name, configurations[name], RoutedStack.Neighbours(configurations[name]), [loopback], [block]);
    }

    [TestCase(First)]
    [TestCase(Second)]
    public void EstablishesASessionOnEveryUplink(string host)
    {
        IEnumerable<string?> states = _facts[$"summary {host}"].GetProperty("ipv4Unicast").GetProperty("peers").EnumerateObject().Select(peer => peer.Value.GetProperty("state").GetString());

        Assert.That(states, Is.EqualTo(new[] { "Established", "Established" }));
    }

    [TestCase(First, "10.1.3.3")]
    [TestCase(First, "10.233.64.192/26")]
    [TestCase(Second, "10.1.3.1")]
    [TestCase(Second, "10.233.64.64/26")]
    public void ReachesLoopbackAndPodsOfTheOtherByBothLeaves(string host, string destination)
    {
        JsonElement route = _facts[$"routes {host}"].EnumerateArray().Single(route => route.GetProperty("dst").GetString() == destination);

        Assert.That(route.GetProperty("nexthops").EnumerateArray().Select(hop => hop.GetProperty("dev").GetString()), Is.EquivalentTo(new[] { "eno1", "eno2" }));
    }

    [TestCase("leaf1")]
    [TestCase("leaf2")]
    public void TellsLeavesLoopbacksPodBlocksAndServiceRangesOnly(string leaf)
    {
        IEnumerable<string> routes = _facts[$"bgp {leaf}"].GetProperty("routes").EnumerateObject().Select(route => route.Name);

        Assert.That(routes, Is.EquivalentTo(new[] { "10.1.3.1/32", "10.1.3.3/32", "10.233.64.64/26", "10.233.64.192/26", "10.233.0.0/20", "10.233.16.0/24" }));
    }
}
