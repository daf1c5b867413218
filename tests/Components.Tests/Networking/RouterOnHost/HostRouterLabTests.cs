using System.Text.Json;
using CalicoAci.Components.Networking.RouterOnHost;
using CalicoAci.Components.Networking.RouterOnHost.Frr;

namespace CalicoAci.Components.Tests.Networking.RouterOnHost;

/// <summary>Two hosts with our configuration, IPv4 and IPv6, and two leaf stand-ins.</summary>
public sealed class HostRouterLabTests
{
    private static readonly string[] BothFamilies = ["ipv4Unicast", "ipv6Unicast"];

    private Dictionary<string, JsonElement> _facts = [];

    [OneTimeSetUp]
    public void RunLab() => _facts = HostLab.Run(Host(1), Host(2));

    [TestCase("host1")]
    [TestCase("host2")]
    public void EstablishesASessionOnEveryUplink(string host)
    {
        foreach (string family in BothFamilies)
        {
            IEnumerable<string?> states = _facts[$"summary {host}"].GetProperty(family).GetProperty("peers").EnumerateObject().Select(peer => peer.Value.GetProperty("state").GetString());
            Assert.That(states, Is.EqualTo(new[] { "Established", "Established" }), family);
        }
    }

    [TestCase("routes host1", "10.1.3.2")]
    [TestCase("routes host1", "10.233.64.128/26")]
    [TestCase("routes host2", "10.1.3.1")]
    [TestCase("routes host2", "10.233.64.64/26")]
    [TestCase("routes6 host1", "2001:db8:3::2")]
    [TestCase("routes6 host1", "2001:db8:64:2::/122")]
    public void ReachesLoopbackAndPodsOfTheOtherByBothLeaves(string table, string destination)
    {
        JsonElement route = _facts[table].EnumerateArray().Single(route => route.GetProperty("dst").GetString() == destination);

        IEnumerable<string?> uplinks = route.GetProperty("nexthops").EnumerateArray().Select(hop => hop.GetProperty("dev").GetString());
        Assert.That(uplinks, Is.EquivalentTo(new[] { "eth1", "eth2" }));
    }

    [TestCase("host1", "10.1.3.1")]
    [TestCase("host2", "10.1.3.2")]
    public void SpeaksWithItsLoopbackAddress(string host, string address)
    {
        JsonElement[] routes = [.. _facts[$"routes {host}"].EnumerateArray()];

        Assert.That(routes, Is.Not.Empty);
        Assert.That(routes.Select(route => route.GetProperty("prefsrc").GetString()), Has.All.EqualTo(address));
    }

    [TestCase("leaf1")]
    [TestCase("leaf2")]
    public void TellsLeavesLoopbackPodBlocksAndServiceRangesOnly(string leaf)
    {
        IEnumerable<string> routes = _facts[$"bgp {leaf}"].GetProperty("routes").EnumerateObject().Select(route => route.Name);

        Assert.That(routes, Is.EquivalentTo(new[] { "10.1.3.1/32", "10.1.3.2/32", "10.233.64.64/26", "10.233.64.128/26", "10.233.0.0/20" }));
    }

    [TestCase("leaf1")]
    [TestCase("leaf2")]
    public void IsNoWayFromOneLeafToTheOther(string leaf)
    {
        IEnumerable<string?> paths = _facts[$"bgp {leaf}"].GetProperty("routes").EnumerateObject()
            .SelectMany(route => route.Value.EnumerateArray()).Select(path => path.GetProperty("path").GetString());

        Assert.That(paths, Has.All.Match("^42000000[0-9]{2}$"), "every path is the AS of one host");
    }

    private static HostLab.LabHost Host(int number) => new(
        $"host{number}",
        FrrSerializer.Serialize(HostRouterPlanner.Plan(Hosts.Host(number), Hosts.Policy)),
        ["eth1", "eth2"],
        [$"10.1.3.{number}/32", $"2001:db8:3::{number}/128"],
        [$"10.233.64.{number * 64}/26", $"2001:db8:64:{number}::/122"]);
}
