using CalicoAci.Components.Bootstrap;
using CalicoAci.Components.Bootstrap.Nodes;
using Pulumi;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>The first step of a bare-metal host with arm64 and the boot files of a Raspberry Pi, over a real sshd.</summary>
[Category("Lab")]
[NonParallelizable]
public sealed class HostPreparationTests
{
    private const string Node = "dev-workers-1";
    private const string Address = "192.168.2.21";
    private const string Gateway = "192.168.2.254";
    private const string NetplanFile = "etc/netplan/60-calico-aci.yaml";
    private const string Mirror = "http://mirror.example.net/ubuntu-ports";

    private static readonly SampleCluster Cluster = SampleCluster.Dev with
    {
        ControlPlanes = 1,
        Workers = 1,
        System = SampleCluster.Dev.System with { UbuntuPortsMirror = Mirror },
    };

    private SshNodes _nodes = null!;
    private string _command = null!;

    private static string Listing => FileListing.Write(Cluster.Plan(Node, configureNetwork: true).Files);

    [OneTimeSetUp]
    public async Task PrepareTheHostTwice()
    {
        _nodes = new SshNodes(Cluster.Topology, raspberryPi: Node);
        await File.WriteAllTextAsync(OnDisk("etc/lab-architecture"), "arm64\n");
        Directory.CreateDirectory(OnDisk("etc/apt/sources.list.d"));
        await File.WriteAllTextAsync(OnDisk("etc/apt/sources.list.d/ubuntu.sources"), "Types: deb\nURIs: http://ports.ubuntu.com/ubuntu-ports/\nSuites: noble noble-updates\n");
        ComponentRun run = await ComponentRun.Of(() => _ = new KubeadmCluster("dev-kubeadm", new KubeadmClusterArgs
        {
            Kubernetes = Cluster.Options,
            Nodes = [.. Cluster.Topology.Nodes.Select(node => new KubeadmNode(Cluster.Plan(node.Name, configureNetwork: true), null))],
            User = "root",
            SshPrivateKey = Output.CreateSecret("key"),
            VrrpPassword = Output.CreateSecret("s3cret12"),
        }));
        _command = (string)run.Inputs($"dev-kubeadm-{Node}-ready")["create"];
        Assert.That(run.Inputs($"dev-kubeadm-{Node}-ready")["stdin"], Is.EqualTo(Listing));
        for (int round = 0; round < 2; round++)
        {
            (int exitCode, _, string error) = await _nodes.Run(Address, _command, Listing);
            Assert.That(exitCode, Is.Zero, error);
        }
    }

    [OneTimeTearDown]
    public void Stop() => _nodes?.Dispose();

    [Test]
    public void TheNetworkIsCheckedAndAppliedOnce()
    {
        string[] calls = [.. _nodes.Lines("calls").Where(call => call.Contains("netplan", StringComparison.Ordinal) || call.Contains("network-rollback", StringComparison.Ordinal))];

        Assert.That(calls, Is.EqualTo(new[]
        {
            $"{Node} netplan generate",
            $"{Node} systemctl stop calico-aci-network-rollback.timer",
            $"{Node} systemd-run --quiet --collect --unit calico-aci-network-rollback --on-active=240 /usr/local/lib/calico-aci/network-apply.sh rollback",
            $"{Node} netplan apply",
            $"{Node} systemctl stop calico-aci-network-rollback.timer",
        }));
    }

    [Test]
    public void TheBootCommandLineIsCompletedWithOneReboot()
    {
        Assert.That(File.ReadAllText(OnDisk("boot/firmware/cmdline.txt")), Is.EqualTo("console=serial0,115200 root=LABEL=writable rootwait cgroup_enable=cpuset cgroup_enable=memory cgroup_memory=1\n"));
        Assert.That(_nodes.Lines("calls").Count(call => call == $"{Node} systemd-run --on-active=3 systemctl reboot"), Is.EqualTo(1));
    }

    [Test]
    [DependsOnTest(nameof(TheNetworkIsCheckedAndAppliedOnce))]
    public void PackagesComeForTheArchitectureFromTheMirrorOfPorts()
    {
        Assert.That(File.ReadAllText(OnDisk("etc/apt/sources.list.d/ubuntu.sources")), Is.EqualTo($"Types: deb\nURIs: {Mirror}\nSuites: noble noble-updates\n"));
        Assert.That(File.ReadAllText(OnDisk("etc/apt/sources.list.d/kubernetes.list")), Does.StartWith("deb [arch=arm64 "));
    }

    [Test]
    [DependsOnTest(nameof(PackagesComeForTheArchitectureFromTheMirrorOfPorts))]
    public async Task ANetworkWithoutGatewayIsTakenBack()
    {
        string listing = Listing.Replace($"NODE_GATEWAYS={Gateway}", "NODE_GATEWAYS=192.168.2.77 NETWORK_TRIES=2", StringComparison.Ordinal)
            .Replace($"via: {Gateway}", "via: 192.168.2.77", StringComparison.Ordinal);
        (int exitCode, _, string error) = await _nodes.Run(Address, _command, listing);

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain($"{Node}: step node-prepare failed").And.Contain("no gateway of 192.168.2.77 answers on ens192; the network that the host had is back"));
        Assert.That(File.ReadAllText(OnDisk(NetplanFile)), Does.Contain($"via: {Gateway}"));
        Assert.That(_nodes.Lines("calls").Count(call => call == $"{Node} netplan apply"), Is.EqualTo(3), "tried, and taken back");
    }

    [Test]
    [DependsOnTest(nameof(ANetworkWithoutGatewayIsTakenBack))]
    public async Task ANetworkThatNetplanRefusesIsNotApplied()
    {
        int before = _nodes.Lines("calls").Count(call => call == $"{Node} netplan apply");
        (int exitCode, _, string error) = await _nodes.Run(Address, _command, Listing.Replace("  version: 2\n", "  version: 7\n", StringComparison.Ordinal));

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("netplan refuses /etc/netplan/60-calico-aci.yaml, which is taken back"));
        Assert.That(File.ReadAllText(OnDisk(NetplanFile)), Does.Contain("version: 2"));
        Assert.That(_nodes.Lines("calls").Count(call => call == $"{Node} netplan apply"), Is.EqualTo(before));
    }

    [Test]
    [DependsOnTest(nameof(ANetworkThatNetplanRefusesIsNotApplied))]
    public async Task AnotherMirrorTakesThePlaceOfTheFirst()
    {
        (int exitCode, _, string error) = await _nodes.Run(Address, _command, Listing.Replace(Mirror, "http://other.example.net/ports", StringComparison.Ordinal));

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(File.ReadAllText(OnDisk("etc/apt/sources.list.d/ubuntu.sources")), Does.Contain("URIs: http://other.example.net/ports\n"));
    }

    private string OnDisk(string path) => Path.Combine(_nodes.Disk(Node), path);
}
