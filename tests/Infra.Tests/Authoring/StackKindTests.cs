using YamlDotNet.RepresentationModel;

namespace CalicoAci.Infra.Tests.Authoring;

/// <summary>Every kind of stack that <c>calico-aci new</c> makes from flags.</summary>
/// <remarks>The passphrase is in the environment of this process.</remarks>
[NonParallelizable]
public sealed class StackKindTests
{
    private const string Variable = "PULUMI_CONFIG_PASSPHRASE";

    private static readonly string[] Common =
    [
        "--domain", "lab.k8s.example.net", "--dns-servers", "10.0.0.53", "--ntp-servers", "ntp1.example.net",
        "--pods", "10.70.0.0/16", "--services", "10.71.0.0/20", "--load-balancers", "10.72.0.0/24",
    ];

    private static readonly string[] Fabric = ["--node-subnet", "192.168.6.0/24", "--vlan", "360", "--fabric-as", "65002", "--anchors", "rack-1=201,202"];

    private static readonly string[] Key = ["--ssh-key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJMG4TS5TbSENPqkzx0R2xFg11gAI2ZlOaDJxtrwOTuW sample"];

    private static readonly string[] Vms = ["--datacenter", "dc1", "--vsphere-cluster", "compute", "--datastore", "ds1", "--template", "ubuntu-24.04", "--switch", "dvs1"];

    private static readonly string[] Ospf =
    [
        "--outside", "ospf", "--border-leaves", "205,206", "--outside-port", "205=eth1/49", "--outside-port", "206=eth1/49",
        "--outside-vlan", "205=311", "--outside-vlan", "206=312", "--outside-address", "205=10.100.0.1/30", "--outside-address", "206=10.100.0.5/30",
    ];

    private static readonly string[] Bgp =
    [
        "--outside", "bgp", "--border-leaves", "201", "--outside-port", "201=eth1/49", "--outside-address", "201=10.100.0.1/30", "--outside-as", "64900",
    ];

    private static readonly string[] Static =
    [
        "--outside", "static", "--border-leaves", "205", "--outside-port", "205=eth1/49", "--outside-address", "205=10.100.0.1/29", "--outside-router", "205=10.100.0.3",
    ];

    private static readonly string[] Existing = ["--reuse", "tenant=shared,vrf=common/shared", "--reuse", "physical-domain=phys", "--reuse", "aep=hosts"];

    private static readonly string[] RoutedOnly =
    [
        "--kind", "router-on-host", "--node-subnet", "10.1.3.0/24", "--racks", "rack-1,rack-2", "--routed-leaves", "rack-1=leaf-1,leaf-2", "--routed-leaves", "rack-2=leaf-3,leaf-4",
        "--leaf-as", "rack-1=4200000901,4200000902", "--leaf-as", "rack-2=4200000903,4200000904", "--uplinks", "eno1,eno2",
        "--ssh-address", "control-plane=10.0.9.1", "--ssh-address", "worker=10.0.9.21",
    ];

    private static IEnumerable<TestCaseData> Kinds()
    {
        yield return Case("dev", "vsphere with an outside", ["--kind", "vsphere", .. Fabric, .. Key, .. Vms, .. Ospf, "--size", "worker=8,16384,100"]);
        yield return Case("shared-tenant-b", "vsphere in a tenant of others", [.. Fabric, .. Key, .. Vms, .. Existing, .. Static]);
        yield return Case("prod", "vsphere with two pools", [.. Fabric, .. Key, .. Vms, .. Bgp, "--pools", "worker,gpu", "--workers", "gpu=2", "--workers", "worker=12", "--size", "gpu=32,131072,500"]);
        yield return Case("bare-metal", "bare metal", ["--kind", "bare-metal", .. Fabric, .. Key, "--bond-members", "eno1,eno2", .. Bgp]);
        yield return Case("mixed", "mixed", ["--kind", "mixed", .. Fabric, .. Key, .. Vms]);
        yield return Case("router-on-host", "router on host", [.. RoutedOnly, .. Key]);
        yield return Case("fabric-only", "fabric only", ["--kind", "fabric-only", .. Fabric, .. Static, "--as-scheme", "per-node"]);
        yield return Case("fabric-only", "fabric only, in a VMM domain", ["--kind", "fabric-only", .. Fabric, "--floating-domain", "vmm", "--vmm-domain", "vcenter-1"]);
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task ValidatesAndPreviewsClean(string like, string[] flags)
    {
        using var folder = new StackFolder();
        string secret = folder.Write("secret", "swordfish-77");
        string? before = Environment.GetEnvironmentVariable(Variable);
        try
        {
            Environment.SetEnvironmentVariable(Variable, "correct horse");
            string[] secrets = [.. like == "fabric-only" ? Array.Empty<string>() : ["--secret-file", $"sshPrivateKey={secret}", "--secret-file", $"vrrpPassword={secret}"]];
            CommandRun written = await folder.RunAsync("new", [.. flags, .. secrets]);
            Assert.That(written.ExitCode, Is.Zero, written.Error);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
        }

        string file = folder.PathOf("Pulumi.lab.yaml");
        CommandRun preview = await CommandRun.InAsync(RepositoryFiles.Root, "preview", "--stack", "lab", "--config-file", file);

        Assert.That(preview.ExitCode, Is.Zero, preview.Error + preview.Output);
        Assert.That(preview.Error.Split('\n').Where(line => line.StartsWith("error", StringComparison.Ordinal) || line.StartsWith("warning", StringComparison.Ordinal)), Is.Empty);
        Assert.That(File.ReadLines(file).First(), Does.StartWith("# yaml-language-server: $schema=").And.EndWith("docs/stack.schema.json"));
        Assert.That(OutOfOrder(Load(file), Load(Worked(like)), "config"), Is.Empty);
    }

    [Test]
    public async Task WritesWhatTheFlagsSayAboutTheOutsideAndSizes()
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("new", [.. Common, .. Fabric, .. Key, .. Vms, .. Ospf, "--size", "worker=8,16384,100", "--pools", "worker,gpu", "--size", "gpu=32,131072,500", "--workers", "gpu=2"]);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        RepositoryFiles.AssertCurrent("tests/Infra.Tests/Authoring/Snapshots/new-outside.yaml", StackFolder.WithoutComments(folder.Read("Pulumi.lab.yaml")));
    }

    [Test]
    public async Task WritesHostsThatRouteThemselves()
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("new", [.. Common, .. RoutedOnly, .. Key]);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        RepositoryFiles.AssertCurrent("tests/Infra.Tests/Authoring/Snapshots/new-router-on-host.yaml", StackFolder.WithoutComments(folder.Read("Pulumi.lab.yaml")));
        Assert.That(run.Output, Does.Not.Contain("bgpPassword").And.Not.Contain("aci:password"));
    }

    [Test]
    public async Task NamesAllMissingFlagsOfAKindAtOnce()
    {
        using var folder = new StackFolder();

        CommandRun routed = await folder.RunAsync("new", "--kind", "router-on-host");
        CommandRun fabric = await folder.RunAsync("new", "--kind", "fabric-only", "--outside", "bgp", "--border-leaves", "205");

        Assert.That(routed.ExitCode, Is.EqualTo(2));
        Assert.That(Missing(routed), Is.EquivalentTo(new[]
        {
            "--domain", "--dns-servers", "--ntp-servers", "--node-subnet", "--pods", "--services", "--routed-leaves rack-1=…", "--leaf-as rack-1=…",
            "--uplinks", "--ssh-address control-plane=…", "--ssh-address worker=…", "--ssh-key",
        }));
        Assert.That(Missing(fabric), Is.EquivalentTo(new[]
        {
            "--domain", "--dns-servers", "--ntp-servers", "--vlan", "--node-subnet", "--pods", "--services", "--fabric-as", "--anchors rack-1=…",
            "--outside-port 205=…", "--outside-address 205=…", "--outside-as",
        }));
        Assert.That(folder.Files(), Is.Empty);
    }

    [TestCase("--kind bare-metall", "--kind: found 'bare-metall'; did you mean 'bare-metal'?")]
    [TestCase("--reuse tenant", "--reuse: found 'tenant'; must be an object and its name, such as tenant=shared")]
    [TestCase("--reuse tennant=x", "--reuse: found 'tennant'; did you mean 'tenant'?")]
    [TestCase("--reuse tenant=a,tenant=b", "--reuse: has tenant twice")]
    [TestCase("--reuse vrf=a/b/c", "--reuse: found 'b/c', which does not look right")]
    [TestCase("--pools cp", "--pools: found 'cp', which stands for the control plane")]
    [TestCase("--pools Gpu", "--pools: found 'Gpu', which does not look right")]
    [TestCase("--size 4,8192", "--size control-plane: found '4,8192'; must be three numbers such as 4, 8192, 60")]
    [TestCase("--size worker=1,8192,60", "--size worker: found 1; must be a whole number from 2 to 768")]
    [TestCase("--floating 192.168.6.253", "--floating: found 192.168.6.253, which --gateway has already")]
    [TestCase("--outside isolated", "--outside: found 'isolated'; must be one of ospf, bgp, static")]
    [TestCase("--outside ospf --border-leaves 5", "--border-leaves: found 5; must be a whole number from 101 to 4000")]
    [TestCase("--outside ospf --border-leaves 201 --border-router-ids 10.9.9.9", "--border-router-ids: found 10.9.9.9; anchor leaf 201 has the router ID 10.255.0.201 in this VRF")]
    [TestCase("--outside ospf --border-leaves 205 --border-router-ids 10.255.0.201", "--border-router-ids: found 10.255.0.201, the router ID of anchor leaf 201")]
    [TestCase("--outside ospf --border-leaves 205 --outside-vlan 205=360", "--outside-vlan 205: found 360, the VLAN of the nodes")]
    [TestCase("--outside ospf --border-leaves 205 --outside-address 205=192.168.6.9/30", "--outside-address 205: found 192.168.6.9/30, which overlaps 192.168.6.0/24")]
    [TestCase("--outside ospf --border-leaves 205 --outside-address 205=10.100.0.1", "--outside-address 205: found '10.100.0.1'; must be a host address with its prefix length")]
    [TestCase("--outside bgp --border-leaves 205 --outside-address 205=10.100.0.1/30 --outside-router 205=10.100.0.9", "--outside-router 205: found 10.100.0.9, which is not in 10.100.0.0/30")]
    [TestCase("--outside bgp --border-leaves 205 --outside-address 205=10.100.0.1/30 --outside-router 205=10.100.0.1", "--outside-router 205: found 10.100.0.1, the address of 205 itself")]
    [TestCase("--outside-port eth1/49", "--outside-port eth1/49: must name its leaf, as in --outside-port 205=eth1/49")]
    public async Task SaysWhatIsWrongWithAnAnswer(string flags, string message)
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("new", [.. StackFolder.Flags, .. flags.Split(' ')]);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(message));
        Assert.That(folder.Files(), Is.Empty);
    }

    [Test]
    public async Task CopyBecomesAnotherKindOfMachinesButNothingElse()
    {
        using var folder = new StackFolder();

        CommandRun machines = await folder.RunAsync("new", "--from", "dev", "--kind", "bare-metal", "--bond-members", "eno1,eno2");
        string text = folder.Read("Pulumi.lab.yaml");
        CommandRun routed = await folder.RunAsync("new", "--from", "dev", "--kind", "router-on-host", "--force");
        CommandRun outside = await folder.RunAsync("new", "--from", "dev", "--outside", "bgp", "--force");
        CommandRun none = await folder.RunAsync("new", "--from", "dev", "--outside", "-", "--reuse", "tenant=other", "--force");

        Assert.That(machines.ExitCode, Is.Zero, machines.Error);
        Assert.That(text, Does.Contain("compute: bare-metal").And.Not.Contain("vsphere"));
        Assert.That(routed.Error, Does.Contain("--kind: found 'router-on-host', but the stack that is copied is of the kind 'vsphere'"));
        Assert.That(outside.Error, Does.Contain("--outside: found 'bgp', but the stack that is copied has 'ospf'"));
        Assert.That(none.ExitCode, Is.Zero, none.Error);
        Assert.That(folder.Read("Pulumi.lab.yaml"), Does.Not.Contain("outside:").And.Contain("name: other"));
    }

    [Test]
    public async Task CopyOfRoutedHostsFollowsItsAnswers()
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("new", "--from", "router-on-host", "--workers", "4", "--leaf-as", "rack-2=4200000905,4200000906");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        string text = folder.Read("Pulumi.lab.yaml");
        Assert.That(text, Does.Contain("asn: 4200000905").And.Contain("asn: 4200000901").And.Contain("routed-worker-4: 10.0.9.24").And.Contain("routed-worker-2: [enp65s0f0, enp65s0f1]"));
    }

    private static TestCaseData Case(string like, string name, string[] flags) => new TestCaseData(like, (string[])[.. Common, .. flags]).SetArgDisplayNames(name);

    private static string Worked(string stack) => stack == "dev" ? Path.Combine(RepositoryFiles.Root, "Pulumi.dev.yaml") : Path.Combine(RepositoryFiles.Root, "stacks", $"Pulumi.{stack}.yaml");

    private static YamlMappingNode Load(string file)
    {
        var stream = new YamlStream();
        using var text = new StreamReader(file);
        stream.Load(text);
        return (YamlMappingNode)((YamlMappingNode)stream.Documents[0].RootNode).Children[new YamlScalarNode("config")];
    }

    /// <summary>The objects whose members are in another order than those of the worked stack.</summary>
    private static IEnumerable<string> OutOfOrder(YamlNode mine, YamlNode theirs, string path)
    {
        if (mine is YamlSequenceNode { Children: [var first, ..] } && theirs is YamlSequenceNode { Children: [var other, ..] })
        {
            return OutOfOrder(first, other, $"{path}[]");
        }

        if (mine is not YamlMappingNode map || theirs is not YamlMappingNode worked)
        {
            return [];
        }

        YamlNode[] shared = [.. map.Children.Keys.Where(worked.Children.ContainsKey)];
        bool alike = shared.SequenceEqual(worked.Children.Keys.Where(map.Children.ContainsKey));
        return (alike ? Array.Empty<string>() : [$"{path}: {string.Join(", ", shared.AsEnumerable())}"])
            .Concat(shared.SelectMany(key => OutOfOrder(map.Children[key], worked.Children[key], $"{path}.{key}")));
    }

    private static string[] Missing(CommandRun run) => [.. run.Error.Split('\n').Where(line => line.StartsWith("  --", StringComparison.Ordinal))
        .Select(line => line[2..34].TrimEnd())];
}
