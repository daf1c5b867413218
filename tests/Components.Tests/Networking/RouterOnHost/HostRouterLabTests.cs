using System.Runtime.CompilerServices;
using System.Text.Json;
using CalicoAci.Components.Networking.RouterOnHost;
using CalicoAci.Components.Networking.RouterOnHost.Frr;

namespace CalicoAci.Components.Tests.Networking.RouterOnHost;

/// <summary>Two hosts with our configuration and two leaf stand-ins, each in a network namespace with a real FRR.</summary>
public sealed class HostRouterLabTests
{
    private Dictionary<string, JsonElement> _facts = [];

    [OneTimeSetUp]
    public void RunLab()
    {
        Assume.That(FrrTools.Installed && FrrTools.CanMakeNamespaces, "the lab needs FRR, and root to make network namespaces");
        string lab = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Lab");
        string folder = Directory.CreateTempSubdirectory("calico-aci-lab-").FullName;
        try
        {
            foreach (string leaf in new[] { "leaf1.conf", "leaf2.conf" })
            {
                File.Copy(Path.Combine(lab, leaf), Path.Combine(folder, leaf));
            }

            foreach (int number in new[] { 1, 2 })
            {
                File.WriteAllText(Path.Combine(folder, $"host{number}.conf"), FrrSerializer.Serialize(HostRouterPlanner.Plan(Hosts.Host(number), Hosts.Policy)));
            }

            (int exitCode, string output) = FrrTools.Run("bash", TimeSpan.FromSeconds(120), Path.Combine(lab, "lab.sh"), folder);
            Assert.That(exitCode, Is.Zero, output);
            _facts = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 3))
                .ToDictionary(parts => $"{parts[0]} {parts[1]}", parts => JsonDocument.Parse(parts[2]).RootElement.Clone());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestCase("host1")]
    [TestCase("host2")]
    public void EstablishesASessionOnEveryUplink(string host)
    {
        foreach (string family in new[] { "ipv4Unicast", "ipv6Unicast" })
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

    [TestCase("leaf1")]
    [TestCase("leaf2")]
    public void TellsLeavesNothingButItsOwnLoopbackAndPods(string leaf)
    {
        IEnumerable<string> routes = _facts[$"bgp {leaf}"].GetProperty("routes").EnumerateObject().Select(route => route.Name);

        Assert.That(routes, Is.EquivalentTo(new[] { "10.1.3.1/32", "10.1.3.2/32", "10.233.64.64/26", "10.233.64.128/26" }));
    }

    [TestCase("leaf1")]
    [TestCase("leaf2")]
    public void IsNoWayFromOneLeafToTheOther(string leaf)
    {
        IEnumerable<string?> paths = _facts[$"bgp {leaf}"].GetProperty("routes").EnumerateObject()
            .SelectMany(route => route.Value.EnumerateArray()).Select(path => path.GetProperty("path").GetString());

        Assert.That(paths, Has.All.Match("^42000000[0-9]{2}$"), "every path is the AS of one host");
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
