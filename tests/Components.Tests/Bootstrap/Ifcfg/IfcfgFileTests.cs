using CalicoAci.Components.Bootstrap.Ifcfg;
using CalicoAci.Components.Bootstrap.Netplan;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Bootstrap.Text;
using CalicoAci.Components.Model;
using CalicoAci.Components.Tests.Bootstrap.Tools;

namespace CalicoAci.Components.Tests.Bootstrap.Ifcfg;

/// <summary>The network of a host as ifcfg files: a shell reads them back, and cloud-init's own writer says the same.</summary>
public sealed class IfcfgFileTests
{
    private static readonly NodeNetwork Bonded = new("bond0", ["eno1", "eno2"], Vlan: 311);

    private static readonly (string Name, SampleCluster Cluster)[] Clusters =
    [
        ("plain", SampleCluster.Dev with { OsFamily = OsFamily.Rhel }),
        ("tagged", SampleCluster.Dev with { OsFamily = OsFamily.Rhel, Network = new("eno1", Vlan: 311) }),
        ("bond", SampleCluster.DualStack with { OsFamily = OsFamily.Rhel, Network = Bonded }),
        ("active-backup", SampleCluster.DualStack with { OsFamily = OsFamily.Rhel, Network = new("bond0", ["eno1", "eno2"], "active-backup") }),
    ];

    private static IEnumerable<TestCaseData> Cases => Clusters.Select(cluster => new TestCaseData(cluster.Cluster).SetArgDisplayNames(cluster.Name));

    [Test]
    public void ABondWithAVlanIsAsCommitted()
    {
        IEnumerable<NodeFile> files = Clusters.Single(cluster => cluster.Name == "bond").Cluster.Plan("dev-workers-1", configureNetwork: true).Files
            .Where(file => !file.Path.StartsWith(NodePaths.Scripts, StringComparison.Ordinal) || file.Path == NodePaths.Script("os"));

        Snapshot.Match(FileListing.Write(files), "rhel/dev-workers-1.files");
    }

    [Test]
    public void ACarrierIsActivatedBeforeWhatItCarries()
    {
        NodePlan plan = (SampleCluster.DualStack with { OsFamily = OsFamily.Rhel, Network = Bonded }).Plan("dev-workers-1", configureNetwork: true);

        Assert.That(plan.Files.Single(file => file.Path.EndsWith("node.env", StringComparison.Ordinal)).Content, Does.Contain(
            "NETWORK_FILES='/etc/sysconfig/network-scripts/ifcfg-bond0 /etc/sysconfig/network-scripts/ifcfg-eno1 /etc/sysconfig/network-scripts/ifcfg-eno2 /etc/sysconfig/network-scripts/ifcfg-bond0.311'\n"));
    }

    [TestCaseSource(nameof(Cases))]
    public void NetworkManagerKnowsEveryVariable(object cluster)
    {
        foreach (IfcfgFile file in Files(cluster))
        {
            Assert.That(IfcfgText.Errors(IfcfgText.Read(file.ToString())), Is.Empty, file.Path);
        }
    }

    [TestCase("DEVICE=eno1\nNAME=x\nTYPE=Ethernet\nONBOOT=yes\nBOOTPROTO=none\nMTTU=9000\n", "MTTU is not known")]
    [TestCase("DEVICE=eno1\nNAME=x\nTYPE=Ethernet\nONBOOT=yes\nBOOTPROTO=none\nMTU=9k\n", "MTU has the value '9k'")]
    [TestCase("NAME=x\nTYPE=Ethernet\nONBOOT=yes\nBOOTPROTO=none\n", "DEVICE is missing")]
    public void TheRulesFindWhatIsWrong(string text, string error) => Assert.That(IfcfgText.Errors(IfcfgText.Read(text)), Is.EqualTo(new[] { error }));

    /// <summary>cloud-init turns the same network configuration into ifcfg files for VMs of this family.</summary>
    [TestCaseSource(nameof(Cases))]
    [Category("Tools")]
    public void CloudInitWritesTheSame(object cluster)
    {
        string[] compared = ["DEVICE", "ONBOOT", "BOOTPROTO", "MTU", "MASTER", "SLAVE", "VLAN", "PHYSDEV", "BONDING_MASTER", "BONDING_OPTS", "IPADDR", "GATEWAY", "IPV6ADDR", "DNS1", "DOMAIN"];
        using var folder = new TemporaryFolder();
        string network = folder.Write("network.yaml", Plan(cluster).Network.ToNetplan());
        (int exitCode, string output) = Tool.Run("cloud-init", "devel", "net-convert", "-p", network, "-k", "yaml", "-d", folder.Path, "-D", "rhel", "-O", "sysconfig");
        Assert.That(exitCode, Is.Zero, output);

        foreach (IfcfgFile file in Files(cluster))
        {
            Dictionary<string, string> ours = IfcfgText.Read(file.ToString());
            Dictionary<string, string> theirs = IfcfgText.Read(File.ReadAllText(folder.Path + file.Path));
            foreach (string name in compared)
            {
                Assert.That(Words(ours, name), Is.EquivalentTo(Words(theirs, name)), $"{file.Path} {name}");
            }
        }
    }

    [Test]
    public void WhatIfcfgFilesCannotSayIsAnError()
    {
        NetworkConfig Config(Interface settings) => new() { Ethernets = new Dictionary<string, Interface> { ["eno1"] = settings } };

        Assert.That(() => IfcfgPlan.Create(Config(new() { Addresses = ["192.0.2.1/24", "192.0.2.2/24"] })), Throws.ArgumentException.With.Message.Contain("eno1 has 192.0.2.1/24 and 192.0.2.2/24"));
        Assert.That(() => IfcfgPlan.Create(Config(new() { Routes = [new("10.0.0.0/8", "192.0.2.254")] })), Throws.ArgumentException.With.Message.Contain("eno1 has a route to 10.0.0.0/8"));
    }

    /// <summary>Whatever a value is, the shell has it after it read the file.</summary>
    [FsCheck.NUnit.Property(MaxTest = 60)]
    public void WhatIsWrittenReadsBack(FsCheck.NonEmptyArray<FsCheck.NonEmptyString> values)
    {
        KeyValuePair<string, string>[] variables = [.. values.Get.Select(value => Printable(value.Get)).Index().Select(value => KeyValuePair.Create($"KEY{value.Index}", value.Item))];

        Assert.That(IfcfgText.Read(ShellText.Variables(variables)), Is.EquivalentTo(variables));
    }

    /// <summary>A file says what the record says, for any bond or VLAN.</summary>
    [FsCheck.NUnit.Property(MaxTest = 60)]
    public void AFileSaysWhatTheRecordSays(byte host, FsCheck.PositiveInt mtu, FsCheck.PositiveInt vlan, bool gateway, bool ipv6)
    {
        var file = new IfcfgFile
        {
            Device = "bond0.7",
            Type = IfcfgType.Vlan,
            Mtu = 1280 + (mtu.Get % 7937),
            Vlan = new(2 + (vlan.Get % 4093), "bond0"),
            Ipv4 = new($"192.0.2.{host}", 24, gateway ? "192.0.2.254" : null),
            Ipv6 = ipv6 ? new($"2001:db8::{host:x}", 64, gateway ? "2001:db8::fe" : null) : null,
        };
        Dictionary<string, string> read = IfcfgText.Read(file.ToString());

        Assert.That(IfcfgText.Errors(read), Is.Empty);
        Assert.That((read["IPADDR"], read["MTU"], read["VLAN_ID"]), Is.EqualTo((file.Ipv4.Address, $"{file.Mtu}", $"{file.Vlan.Id}")));
        Assert.That(read.GetValueOrDefault("GATEWAY"), Is.EqualTo(file.Ipv4.Gateway));
        Assert.That(read.GetValueOrDefault("IPV6ADDR"), Is.EqualTo(file.Ipv6 is { } address ? $"{address.Address}/64" : null));
        Assert.That(read.GetValueOrDefault("IPV6_DEFAULTGW"), Is.EqualTo(file.Ipv6?.Gateway));
    }

    private static NodePlan Plan(object cluster) => ((SampleCluster)cluster).Plan("dev-workers-1", configureNetwork: true);

    private static IReadOnlyList<IfcfgFile> Files(object cluster) => IfcfgPlan.Create(Plan(cluster).Network);

    private static string[] Words(Dictionary<string, string> variables, string name) => variables.GetValueOrDefault(name, "").Split(' ');

    /// <summary>Lines and control characters never come from the settings.</summary>
    private static string Printable(string text) => string.Concat(text.Select(character => character is >= ' ' and <= '~' ? character : '\'')) is { Length: > 0 } printable ? printable : "$x";
}
