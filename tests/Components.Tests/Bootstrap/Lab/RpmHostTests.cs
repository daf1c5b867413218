using System.Collections.Immutable;
using System.Globalization;
using CalicoAci.Components.Bootstrap;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Model;
using CalicoAci.Components.Tests.Bootstrap.Tools;
using Pulumi;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>
/// A cluster of hosts with RPM packages, over a real sshd: the real dnf and rpm install, hold and upgrade signed packages
/// of repositories in a folder. NetworkManager, SELinux and firewalld are stand-ins.
/// </summary>
[Category("Lab")]
[NonParallelizable]
public sealed partial class RpmHostTests
{
    private const string Node = "dev-workers-1";
    private const string Address = "192.168.2.21";
    private const string ControlPlane = "dev-cp-1";
    private const string ControlPlaneAddress = "192.168.2.11";
    private const string Gateway = "192.168.2.254";
    private const string Ifcfg = "etc/sysconfig/network-scripts/ifcfg-ens192";
    private const string Held = "kubeadm kubelet kubectl containerd.io";

    private readonly TemporaryFolder _rpms = new();
    private SshNodes _nodes = null!;
    private ComponentRun _run = null!;

    private SampleCluster Cluster => new()
    {
        OsFamily = OsFamily.Rhel,
        ControlPlanes = 1,
        Workers = 1,
        System = SampleCluster.Dev.System with { CaCertificates = new Dictionary<string, string> { ["registry"] = "of the registry\n" } },
        Adjust = options => options with
        {
            PackageRepository = $"file://{_rpms.Path}/v{{minor}}/{{format}}",
            ContainerdRepository = $"file://{_rpms.Path}/runtime",
        },
    };

    private SampleCluster Newer
    {
        get
        {
            SampleCluster cluster = Cluster;
            return cluster with { Adjust = options => cluster.Adjust(options) with { Version = new(1, 37, 1), UpgradeFrom = new(1, 36, 4) } };
        }
    }

    [OneTimeSetUp]
    public async Task BootstrapTheCluster()
    {
        Tool.Require("dnf", "rpmbuild", "rpmsign", "createrepo_c", "gpg");
        (int exitCode, string output) = Tool.Run("bash", Labs.Script("rpm-repository.sh"), _rpms.Path);
        Assert.That(exitCode, Is.Zero, output);
        _nodes = new SshNodes(Cluster.Topology, rpms: _rpms.Path);
        _run = await ComponentRun.Executing(Execute, () => _ = new KubeadmCluster("dev-kubeadm", new KubeadmClusterArgs
        {
            Kubernetes = Cluster.Options,
            Nodes = [.. Cluster.Topology.Nodes.Select(node => new KubeadmNode(Cluster.Plan(node.Name, configureNetwork: true), null))],
            User = "root",
            SshPrivateKey = Output.CreateSecret(File.ReadAllText(_nodes.Key)),
            VrrpPassword = Output.CreateSecret("s3cret12"),
        }));
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _nodes?.Dispose();
        _rpms.Dispose();
    }

    [Test]
    public async Task EveryNodeIsAMemberWithTheWantedPackages()
    {
        Assert.That(_nodes.Lines("mistakes"), Is.Empty);
        Assert.That(Directory.GetFiles(Path.Combine(_nodes.Cluster, "members")).Select(Path.GetFileName), Is.SupersetOf(new[] { Node, ControlPlane }));
        foreach (string address in new[] { Address, ControlPlaneAddress })
        {
            Assert.That(await Versions(address), Is.EqualTo(new[] { "1.36.4-150500.1.1", "1.36.4-150500.1.1", "1.36.4-150500.1.1", "2.2.7-1.el9" }), "the newest containerd of its minor version");
            Assert.That(await OnNode(address, "rpm -q gpg-pubkey | wc -l"), Is.EqualTo("1"), "packages are signed, and the key came with the repository");
        }
    }

    [Test]
    [DependsOnTest(nameof(EveryNodeIsAMemberWithTheWantedPackages))]
    public void TheSystemIsAsKubeadmAndCalicoNeedIt()
    {
        Assert.That(File.ReadAllText(OnDisk("etc/selinux/config")), Is.EqualTo("SELINUX=permissive\nSELINUXTYPE=targeted\n"));
        Assert.That(File.ReadAllLines(OnDisk("etc/chrony.conf")).Count(line => line == "include /etc/chrony.d/*.conf"), Is.EqualTo(1));
        Assert.That(File.ReadAllText(OnDisk("etc/chrony.d/calico-aci-sources.conf")), Is.EqualTo("server ntp.example.net iburst\n"));
        Assert.That(File.ReadAllText(OnDisk("etc/pki/ca-trust/source/anchors/calico-aci-registry.crt")), Is.EqualTo("of the registry\n"));
        string[] calls = [.. _nodes.Lines("calls").Where(call => call.StartsWith(Node, StringComparison.Ordinal))];
        Assert.That(calls, Does.Contain($"{Node} setenforce 0").And.Contain($"{Node} systemctl disable --now firewalld.service").And.Contain($"{Node} systemctl restart chronyd.service"));
        Assert.That(calls.Count(call => call.Contains("update-ca-trust", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(calls.Where(call => call.Contains("apt", StringComparison.Ordinal) || call.Contains("netplan", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    [DependsOnTest(nameof(TheNetworkIsCheckedAndActivatedOnce))]
    public async Task ASecondRunChangesNothing()
    {
        int calls = _nodes.Lines("calls").Length;
        string packages = await OnNode(Address, "rpm -qa --queryformat '%{NAME} %{VERSION} %{INSTALLTIME}\\n' | sort");
        Assert.That(packages.Split('\n'), Has.Length.EqualTo(8), packages);
        string[] files = Files();

        await Prepare(Listing(Cluster));

        Assert.That(Files(), Is.EqualTo(files));
        Assert.That(await OnNode(Address, "rpm -qa --queryformat '%{NAME} %{VERSION} %{INSTALLTIME}\\n' | sort"), Is.EqualTo(packages));
        Assert.That(
            _nodes.Lines("calls").Skip(calls).Where(call => new[] { "dnf", "nmcli", "setenforce", "restart", "reload", "firewalld", "update-ca-trust" }.Any(word => call.Contains(word, StringComparison.Ordinal))),
            Is.Empty);
    }

    [Test]
    [DependsOnTest(nameof(ASecondRunChangesNothing))]
    public async Task AnUpdateOfTheHostLeavesHeldPackagesAlone()
    {
        (int newer, string available, _) = await _nodes.Run(Address, "dnf --quiet --disableexcludes=all check-update kubelet");
        Assert.That(newer, Is.EqualTo(100), "there is a newer one");
        Assert.That(available, Does.Contain("1.36.9-150500.1.1"));

        await OnNode(Address, "dnf --assumeyes upgrade");

        Assert.That(await Versions(Address), Is.EqualTo(new[] { "1.36.4-150500.1.1", "1.36.4-150500.1.1", "1.36.4-150500.1.1", "2.2.7-1.el9" }));
    }

    [Test]
    [DependsOnTest(nameof(ACutRunIsTakenBackByTheTimersCommand))]
    public async Task AHostOfTheOtherFamilyIsRefusedBeforeAnythingChanges()
    {
        string[] files = Files();
        string command = (string)_run.Inputs($"dev-kubeadm-{Node}-ready")["create"];
        Assert.That(command, Does.EndWith(" rhel"));
        string debian = FileListing.Write((Cluster with { OsFamily = OsFamily.Debian }).Plan(Node, configureNetwork: true).Files);

        (int exitCode, _, string error) = await _nodes.Run(Address, command[..^"rhel".Length] + "debian", debian);

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("step apply-files failed: the host runs Rocky Linux 9.6 (Blue Onyx), but its pool says osFamily: debian (Debian, Ubuntu and their like); nothing was changed"));
        await File.WriteAllTextAsync(OnDisk("etc/os-release"), "ID=debian\nVERSION_ID=\"12\"\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n");
        Assert.That(await Refusal(Listing(Newer)), Does.Contain("the host runs Debian GNU/Linux 12 (bookworm), but its pool says osFamily: rhel (release 9 of "));
        Assert.That(await OnNode(Address, "/usr/local/lib/calico-aci/node-prepare.sh 2>&1 || true"), Does.Contain("the node runs Debian GNU/Linux 12 (bookworm), but its pool says osFamily: rhel"), "as at the first boot of a VM");
        await File.WriteAllTextAsync(OnDisk("etc/os-release"), "ID=\"rhel\"\nID_LIKE=\"fedora\"\nVERSION_ID=\"10.0\"\nPRETTY_NAME=\"Red Hat Enterprise Linux 10.0 (Coughlan)\"\n");
        Assert.That(await Refusal(Listing(Newer)), Does.Contain("the host runs Red Hat Enterprise Linux 10.0 (Coughlan), but"));
        await File.WriteAllTextAsync(OnDisk("etc/os-release"), "ID=\"rhel\"\nID_LIKE=\"fedora\"\nVERSION_ID=\"8.10\"\nPRETTY_NAME=\"Red Hat Enterprise Linux 8.10 (Ootpa)\"\n");
        Assert.That(await Refusal(Listing(Newer)), Does.Contain("the host runs Red Hat Enterprise Linux 8.10 (Ootpa), but"));
        await File.WriteAllTextAsync(OnDisk("etc/os-release"), "ID=\"rhel\"\nID_LIKE=\"fedora\"\nVERSION_ID=\"9.6\"\nPRETTY_NAME=\"Red Hat Enterprise Linux 9.6 (Plow)\"\n");
        Assert.That(Files().Where(file => !file.Contains("os-release", StringComparison.Ordinal)), Is.EqualTo(files.Where(file => !file.Contains("os-release", StringComparison.Ordinal))));
    }

    [Test]
    [DependsOnTest(nameof(AHostOfTheOtherFamilyIsRefusedBeforeAnythingChanges))]
    public async Task AnUpgradeChangesTheHeldPackages()
    {
        foreach ((string node, string address, string mode) in new[] { (ControlPlane, ControlPlaneAddress, "apply"), (Node, Address, "node") })
        {
            (int exitCode, _, string error) = await _nodes.Run(address, (string)_run.Inputs($"dev-kubeadm-{node}-ready")["create"], FileListing.Write(Newer.Plan(node, configureNetwork: true).Files));
            Assert.That(exitCode, Is.Zero, error);
            Assert.That(await Versions(address), Has.Exactly(3).EqualTo("1.36.4-150500.1.1"), "files come first, and change no package");

            await OnNode(ControlPlaneAddress, $"kubectl --kubeconfig /etc/kubernetes/admin.conf drain {node}");
            await OnNode(address, $"/usr/local/lib/calico-aci/kubeadm-upgrade.sh {mode}");

            Assert.That(await Versions(address), Is.EqualTo(new[] { "1.37.1-150500.1.1", "1.37.1-150500.1.1", "1.37.1-150500.1.1", "2.2.7-1.el9" }), node);
        }

        Assert.That(_nodes.Lines("mistakes"), Is.Empty);
    }

    [Test]
    [DependsOnTest(nameof(AnUpgradeChangesTheHeldPackages))]
    public async Task TheContainerRuntimeGoesUpAndBackDown()
    {
        foreach ((string version, string installed) in new[] { ("2.3", "2.3.0-1.el9"), ("2.2.1", "2.2.1-1.el9") })
        {
            SampleCluster newer = Newer;
            await Prepare(Listing(newer with { Adjust = options => newer.Adjust(options) with { ContainerdVersion = version } }));

            await OnNode(Address, "/usr/local/lib/calico-aci/runtime-update.sh");

            Assert.That((await Versions(Address))[^1], Is.EqualTo(installed));
        }
    }

    private static string Listing(SampleCluster cluster) => FileListing.Write(cluster.Plan(Node, configureNetwork: true).Files);

    private async Task Prepare(string listing)
    {
        (int exitCode, _, string error) = await _nodes.Run(Address, (string)_run.Inputs($"dev-kubeadm-{Node}-ready")["create"], listing);
        Assert.That(exitCode, Is.Zero, error);
    }

    private async Task<string> Refusal(string listing)
    {
        (int exitCode, _, string error) = await _nodes.Run(Address, (string)_run.Inputs($"dev-kubeadm-{Node}-ready")["create"], listing);
        Assert.That(exitCode, Is.Not.Zero);
        return error;
    }

    private async Task<string> OnNode(string address, string command)
    {
        (int exitCode, string output, string error) = await _nodes.Run(address, command);
        Assert.That(exitCode, Is.Zero, $"{command}: {error}");
        return output.TrimEnd('\n');
    }

    private async Task<string[]> Versions(string address) => (await OnNode(address, $"rpm -q --queryformat '%{{VERSION}}-%{{RELEASE}}\\n' {Held}")).Split('\n');

    /// <summary>The node's configuration files with the time of their last change.</summary>
    private string[] Files() =>
    [
        .. Directory.GetFiles(OnDisk("etc"), "*", SearchOption.AllDirectories).Concat(Directory.GetFiles(OnDisk("usr-local"), "*", SearchOption.AllDirectories))
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file} {File.GetLastWriteTimeUtc(file):O}"))
            .Order(StringComparer.Ordinal),
    ];

    private string OnDisk(string path) => Path.Combine(_nodes.Disk(Node), path);

    private async Task<ImmutableDictionary<string, object>> Execute(MockResourceArgs step)
    {
        if (!step.Inputs.TryGetValue("create", out object? create))
        {
            return ImmutableDictionary<string, object>.Empty;
        }

        string host = (string)((ImmutableDictionary<string, object>)step.Inputs["connection"])["host"];
        (int exitCode, string output, string error) = await _nodes.Run(host, (string)create, (string?)step.Inputs.GetValueOrDefault("stdin") ?? "");
        Assert.That(exitCode, Is.Zero, $"{step.Name}: {error}");
        return ImmutableDictionary<string, object>.Empty.Add("stdout", output).Add("stderr", error);
    }
}
