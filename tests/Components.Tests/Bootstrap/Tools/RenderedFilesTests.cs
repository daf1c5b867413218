using System.Text.RegularExpressions;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Tests.Bootstrap.Tools;

/// <summary>Every generated file is put before the program that reads it on a node.</summary>
[Category("Tools")]
public sealed class RenderedFilesTests
{
    private static readonly SampleCluster[] Clusters =
    [
        SampleCluster.Dev,
        SampleCluster.DualStack,
        SampleCluster.DualStack with
        {
            Network = new("bond0", ["eno1", "eno2"], Vlan: 311),
            Adjust = options => options with { ContainerRuntime = ContainerRuntime.CriO, KubeProxy = KubeProxyMode.Ipvs },
        },
    ];

    private static readonly string[] Nodes = ["dev-cp-1", "dev-workers-1"];

    [Test]
    public void ShellcheckPassesEveryScript([Values] OsFamily family)
    {
        using var folder = new TemporaryFolder();
        SampleCluster cluster = SampleCluster.Dev with { OsFamily = family, Adjust = options => options with { Encryption = new() } };
        string[] scripts = [.. cluster.Plan("dev-cp-1", configureNetwork: true).Files
            .Where(file => file.Path.EndsWith(".sh", StringComparison.Ordinal))
            .Append(new NodeFile("apply-files.sh", EmbeddedText.Script("apply-files")))
            .Select(file => folder.Write(Path.GetFileName(file.Path), file.Content))];

        Check("shellcheck", ["--external-sources", $"--source-path={folder.Path}", .. scripts]);
    }

    [Test]
    public void CloudInitPassesUserData([ValueSource(nameof(Clusters))] object cluster, [ValueSource(nameof(Nodes))] string node)
    {
        using var folder = new TemporaryFolder();
        var sample = (SampleCluster)cluster;

        Check("cloud-init", ["schema", "--config-file", folder.Write("user-data", FirstBoot.UserData(sample.Plan(node), sample.System).ToUserData())]);
    }

    [Test]
    public void NetplanPassesNetworks([ValueSource(nameof(Clusters))] object cluster)
    {
        using var folder = new TemporaryFolder();
        folder.Write("etc/netplan/60-calico-aci.yaml", ((SampleCluster)cluster).Plan("dev-workers-1").Network.ToNetplan());

        Check("netplan", ["generate", "--root-dir", folder.Path]);
        Assert.That(Directory.GetFiles(Path.Combine(folder.Path, "run/systemd/network")), Is.Not.Empty);
    }

    [Test]
    public void HaproxyPassesItsConfiguration([ValueSource(nameof(Clusters))] object cluster)
    {
        using var folder = new TemporaryFolder();

        Check("haproxy", ["-c", "-f", folder.Write("haproxy.cfg", Content((SampleCluster)cluster, "/etc/haproxy/haproxy.cfg"))]);
    }

    [Test]
    public void KeepalivedPassesItsConfiguration([ValueSource(nameof(Clusters))] object cluster)
    {
        using var folder = new TemporaryFolder();
        const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        string authentication = folder.Write("authentication.conf", "authentication {\n  auth_type PASS\n  auth_pass s3cret12\n}\n");
        string check = folder.Write("check-apiserver.sh", EmbeddedText.Script("check-apiserver"), Executable);
        var sample = (SampleCluster)cluster;
        string configuration = folder.Write("keepalived.conf", Content(sample, "/etc/keepalived/keepalived.conf")
            .Replace("/etc/keepalived/authentication.conf", authentication, StringComparison.Ordinal)
            .Replace(NodePaths.Script("check-apiserver"), check, StringComparison.Ordinal));

        // keepalived looks for the interface too, so it gets one in a network namespace of its own.
        Tool.Require("keepalived", "ip");
        Check("unshare", ["--net", "sh", "-e", "-c",
            $"ip link add {sample.Network.AddressedInterface} type veth peer name other; ip link set {sample.Network.AddressedInterface} up; exec keepalived --config-test --use-file {configuration}"]);
    }

    [Test]
    public void ChronyPassesTheConfigurationOfTheOtherFamily()
    {
        using var folder = new TemporaryFolder();
        SampleCluster cluster = SampleCluster.Dev with { OsFamily = OsFamily.Rhel };
        foreach (string name in new[] { "calico-aci.conf", "calico-aci-sources.conf" })
        {
            folder.Write($"chrony.d/{name}", Content(cluster, $"/etc/chrony.d/{name}"));
        }

        (int exitCode, string output) = Tool.Run("chronyd", "-p", "-f", folder.Write("chrony.conf", $"driftfile /var/lib/chrony/drift\ninclude {folder.Path}/chrony.d/*.conf\n"));
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("server ntp.example.net iburst").And.Contain("makestep 1.0 -1"));
    }

    [Test]
    public void ChronyPassesItsConfiguration()
    {
        using var folder = new TemporaryFolder();
        string sources = Content(SampleCluster.Dev, "/etc/chrony/sources.d/calico-aci.sources");

        Check("chronyd", ["-p", "-f", folder.Write("chrony.conf", Content(SampleCluster.Dev, "/etc/chrony/conf.d/calico-aci.conf") + sources)]);
    }

    [Test]
    public void SystemdPassesUnits()
    {
        using var folder = new TemporaryFolder();
        folder.Write("keepalived.service", "[Unit]\nDescription=keepalived\n[Service]\nExecStart=/bin/true\n");
        folder.Write("keepalived.service.d/calico-aci.conf", Content(SampleCluster.Dev, "/etc/systemd/system/keepalived.service.d/calico-aci.conf"));

        (int exitCode, string output) = Tool.Run("systemd-analyze", "verify", "--man=no", Path.Combine(folder.Path, "keepalived.service"));
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Not.Contain("calico-aci.conf"), "systemd-analyze warns about the drop-in");
    }

    [Test]
    public void SystemdPassesTheSnapshotTimer([Values(1, 6, 24)] int everyHours)
    {
        using var folder = new TemporaryFolder();
        SampleCluster cluster = SampleCluster.Dev with { Adjust = options => options with { EtcdSnapshots = new() { EveryHours = everyHours } } };
        string service = folder.Write("calico-aci-etcd-snapshot.service", Content(cluster, "/etc/systemd/system/calico-aci-etcd-snapshot.service")
            .Replace(NodePaths.Script("etcd-snapshot"), "/bin/true", StringComparison.Ordinal)
            .Replace("kubelet.service", "", StringComparison.Ordinal));
        string timer = folder.Write("calico-aci-etcd-snapshot.timer", Content(cluster, "/etc/systemd/system/calico-aci-etcd-snapshot.timer"));

        Check("systemd-analyze", ["verify", "--man=no", service, timer]);
        string calendar = File.ReadLines(timer).Single(line => line.StartsWith("OnCalendar=", StringComparison.Ordinal)).Split('=')[1];
        (int exitCode, string output) = Tool.Run("systemd-analyze", "calendar", "--iterations=25", calendar);
        Assert.That(exitCode, Is.Zero, output);
        IEnumerable<string> hours = Regex.Matches(output, @"\d{4}-\d{2}-\d{2} (\d{2}):05:00 UTC").Select(match => match.Groups[1].Value).Distinct();
        Assert.That(hours.Count(), Is.EqualTo(24 / everyHours), output);
    }

    private static string Content(SampleCluster cluster, string path) => cluster.Plan("dev-cp-1").Files.Single(file => file.Path == path).Content;

    private static void Check(string program, string[] arguments)
    {
        (int exitCode, string output) = Tool.Run(program, arguments);

        Assert.That(exitCode, Is.Zero, output);
    }
}
