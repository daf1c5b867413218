using System.Collections.Immutable;
using CalicoAci.Components.Tests.Networking.RouterOnHost;
using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Sessions;
using Pulumi.Testing;

namespace CalicoAci.Infra.Tests.Stacks.RouterOnHost;

/// <summary>The stack whose hosts route themselves, from what it renders.</summary>
public sealed class RouterOnHostStackTests
{
    private const string FrrConf = "/etc/frr/frr.conf";
    private const string Netplan = "/etc/netplan/60-calico-aci.yaml";

    private static readonly string[] Hosts = ["routed-cp-1", "routed-cp-2", "routed-cp-3", "routed-worker-1", "routed-worker-2", "routed-worker-3"];
    private static readonly string[] Shown = [FrrConf, Netplan, "/etc/sysctl.d/90-kubernetes.conf", "/etc/keepalived/keepalived.conf", "/etc/calico-aci/node.env"];

    [Test]
    public async Task MakesNothingOfAci()
    {
        Plan plan = await StackPreview.PlanOf(RoutedStack.Name);

        Assert.That(plan.Resources.Select(resource => resource.Type).Where(type => type.StartsWith("aci:", StringComparison.Ordinal) || type.StartsWith("calico-aci:fabric:", StringComparison.Ordinal)), Is.Empty);
        Assert.That(plan.Lookups, Is.Empty);
    }

    [Test]
    public async Task LeavesPeeringToTheHosts()
    {
        IReadOnlyCollection<MockResourceArgs> created = (await StackRun.Of(RoutedStack.Name)).Mocks.Created;

        Assert.That(created.Where(resource => resource.Type!.EndsWith(":BGPPeer", StringComparison.Ordinal) || resource.Type.EndsWith(":BGPFilter", StringComparison.Ordinal)), Is.Empty);
        Assert.That(Spec(created, "BGPConfiguration"), Does.ContainKey("listenPort").WithValue(1790d).And.ContainKey("nodeToNodeMeshEnabled").WithValue(false));
        Assert.That(Spec(created, "IPAMConfiguration"), Does.ContainKey("strictAffinity").WithValue(true), "hosts send whole blocks");
    }

    [TestCase("routed-cp-1")]
    [TestCase("routed-worker-2")]
    public async Task FilesOfAHostAreCurrent(string host)
    {
        IReadOnlyDictionary<string, string> files = await RoutedStack.FilesAsync();
        IEnumerable<string> shown = files.Where(file => file.Key.StartsWith($"nodes/{host}/", StringComparison.Ordinal) && Shown.Any(path => file.Key.EndsWith(path, StringComparison.Ordinal)))
            .OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"### {file.Key}\n{file.Value}");

        RepositoryFiles.AssertCurrent($"tests/Infra.Tests/Stacks/Snapshots/{RoutedStack.Name}.{host}.txt", string.Join("\n", shown));
    }

    [Test]
    public async Task FrrAcceptsEveryHost()
    {
        SortedDictionary<string, string> configurations = await RoutedStack.OfNodesAsync(FrrConf);
        Assert.That(configurations.Keys, Is.EqualTo(Hosts));
        Assume.That(FrrTools.Installed, "FRR is not installed: apt-get install frr");

        Assert.Multiple(() =>
        {
            foreach ((string host, string configuration) in configurations)
            {
                Assert.That(Check(configuration, "/usr/bin/vtysh", "-C", "-f"), Is.Zero, host);
            }
        });
        Assert.That(Check(configurations[Hosts[0]].Replace("maximum-paths 64", "maximum-paths many", StringComparison.Ordinal), "/usr/bin/vtysh", "-C", "-f"), Is.Not.Zero, "the check finds mistakes");
    }

    [Test]
    public async Task NetplanMakesALoopbackAddressAndUplinksWithoutOne()
    {
        string text = (await RoutedStack.OfNodesAsync(Netplan))["routed-cp-1"];
        Assume.That(File.Exists("/usr/sbin/netplan"), "netplan is not installed: apt-get install netplan.io");
        DirectoryInfo root = Directory.CreateTempSubdirectory("calico-aci-netplan-");
        try
        {
            string file = Path.Combine(root.FullName, Netplan[1..]);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            (int exitCode, string output) = FrrTools.Run("/usr/sbin/netplan", TimeSpan.FromSeconds(60), "generate", "--root-dir", root.FullName);
            Assert.That(exitCode, Is.Zero, output);

            string Unit(string name) => File.ReadAllText(Path.Combine(root.FullName, "run/systemd/network", $"10-netplan-{name}.network"));
            Assert.That(Unit("lo"), Does.Contain("Address=10.1.3.1/32").And.Contain("Address=127.0.0.1/8"));
            Assert.That(Unit("eno1"), Does.Contain("LinkLocalAddressing=ipv6").And.Contain("IPv6AcceptRA=no").And.Not.Contain("Address="));
            Assert.That(Unit("eno2"), Does.Not.Contain("Gateway"));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Test]
    public async Task SessionsAreTheNeighboursOfTheHosts()
    {
        FabricTopology topology = FabricTopology.Of(await StackPreview.PlanOf(RoutedStack.Name)).Single();
        SortedDictionary<string, string> configurations = await RoutedStack.OfNodesAsync(FrrConf);

        Assert.That(
            topology.Sessions.Select(session => $"{session.Node} {session.NodeAsn} {session.NodeAddress}"),
            Is.EquivalentTo(configurations.SelectMany(host => RoutedStack.Neighbours(host.Value).Select(uplink => $"{host.Key} {RoutedStack.Asn(host.Value)} link-local on {uplink}"))));
        Assert.That(topology.Sessions, Has.Length.EqualTo(12));
        Assert.That(topology.Sessions.Where(session => topology.Nodes.Single(node => node.Name == session.Node).Rack != topology.Leaves.Single(leaf => leaf.Node == session.Leaf).Rack), Is.Empty, "leaves of the host's rack");
        Assert.That(topology.Sessions.Select(session => session.LeafAsn).Concat(topology.Nodes.Select(node => node.Asn)).Distinct().Count(), Is.EqualTo(topology.Leaves.Length + topology.Nodes.Length), "an AS for each device");
    }

    [Test]
    public async Task PictureAndTableShowTheSessions()
    {
        Plan plan = await StackPreview.PlanOf(RoutedStack.Name);

        Assert.That(FabricPicture.Of(plan), Does.Contain("BGP unnumbered, MTU 9000").And.Contain(">leaf-4<").And.Contain("4 leaf switches, 6 nodes, 12 BGP sessions"));
        Assert.That(SessionPlan.Of(plan).CountByLeaf(), Is.EquivalentTo(new Dictionary<string, int> { ["leaf-1"] = 4, ["leaf-2"] = 4, ["leaf-3"] = 2, ["leaf-4"] = 2 }));
    }

    private static ImmutableDictionary<string, object> Spec(IEnumerable<MockResourceArgs> created, string kind)
        => (ImmutableDictionary<string, object>)created.Single(resource => resource.Type == $"kubernetes:projectcalico.org/v3:{kind}").Inputs["spec"];

    private static int Check(string text, string program, params string[] arguments)
    {
        string file = Path.Combine(Path.GetTempPath(), $"calico-aci-{Guid.NewGuid():N}.conf");
        try
        {
            File.WriteAllText(file, text);
            return FrrTools.Run(program, TimeSpan.FromSeconds(60), [.. arguments, file]).ExitCode;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
