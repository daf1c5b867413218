using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Questions;
using CalicoAci.Engine.Authoring.Schema;
using CalicoAci.Engine.Authoring.Settings;
using CalicoAci.Engine.Authoring.Sources;
using CalicoAci.Engine.Stacks;
using CalicoAci.Infra.Settings.Schema;

namespace CalicoAci.Infra.Tests.Authoring;

public sealed class NewCommandTests
{
    private static readonly SchemaNode Schema = new(SettingsSchema.OfStack());

    [Test]
    public async Task ExplainsEverySettingThatItWrites()
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("new", StackFolder.Flags);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        string[] lines = folder.Read("Pulumi.lab.yaml").Split('\n');
        Assert.That(lines[0], Does.StartWith("# yaml-language-server: $schema=").And.EndWith("docs/stack.schema.json"));
        RepositoryFiles.AssertCurrent("tests/Infra.Tests/Authoring/Snapshots/new.yaml", StackFolder.WithoutComments(string.Join('\n', lines)));
        string words = string.Concat(lines.Select(line => line.TrimStart(' ', '-', '#') + " "));
        string[] silent = [.. ((string[])["cluster", "cluster.name", "network", "network.vlan", "network.nodes[].gateway", "bgp.clusterAsn", "leaves", "leaves[].routerId", "nodes.controlPlane.count", "fabric", "compute.vsphere.template", "kubernetes.version", "addons.ingressNginx.addresses"])
            .Where(path => !words.Contains(Schema.Find(path)!.Description, StringComparison.Ordinal))];
        Assert.That(silent, Is.Empty);
        Assert.That(folder.Files(), Is.EqualTo(new[] { "Pulumi.lab.yaml" }));
    }

    [Test]
    public async Task SaysHowToGoOn()
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("new", StackFolder.Flags);

        Assert.That(run.Output, Does.Contain("is written: valid, ")
            .And.Contain("pulumi config set --stack lab --secret calico-aci:sshPrivateKey")
            .And.Contain("pulumi config set --stack lab --secret calico-aci:vrrpPassword")
            .And.Contain("pulumi config set --stack lab --secret vsphere:password")
            .And.Not.Contain("vkaciPrivateKey"));
    }

    [Test]
    public async Task NamesAllMissingFlagsAtOnce()
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("new", "--domain", "lab.example.net");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        foreach (string flag in StackFolder.Flags.Where(flag => flag.StartsWith("--", StringComparison.Ordinal) && flag is not ("--domain" or "--load-balancers")))
        {
            Assert.That(run.Error, Does.Contain($"  {flag} "));
        }

        Assert.That(run.Error, Does.Not.Contain("--domain ").And.Not.Contain("--gateway ").And.Not.Contain("--mtu "));
        Assert.That(folder.Files(), Is.Empty);
    }

    [Test]
    public async Task TellsAllWrongAnswersAtOnce()
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("new", [
            .. StackFolder.FlagsWithout("--vlan", "--node-subnet", "--pods"),
            "--vlan", "9000", "--node-subnet", "192.168.6.1/24", "--pods", "10.71.0.0/16", "--as-scheme", "per-rack",
            "--addons", "ingresNginx", "--set", "fabric.l3outs=x", "--set", "bgpPassword=x", "--set", "network.mtu=big", "--contracts", "apis",
        ]);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error.Split('\n'), Has.Some.Contains("--vlan: found 9000; must be a whole number from 2 to 4094")
            .And.Some.Contains("--node-subnet: found 192.168.6.1/24, which has bits set behind the prefix length: did you mean 192.168.6.0/24?")
            .And.Some.Contains("--services: found 10.71.0.0/20, which overlaps 10.71.0.0/16")
            .And.Some.Contains("--as-scheme: found 'per-rack'; must be one of shared, per-node")
            .And.Some.Contains("--addons: found 'ingresNginx'; did you mean 'ingressNginx'?")
            .And.Some.Contains("--set fabric.l3outs: is not a setting")
            .And.Some.Contains("--set bgpPassword: is a secret; give it with --secret-file bgpPassword=<file>")
            .And.Some.Contains("--set network.mtu: found \"big\"; must be a whole number"));
        Assert.That(folder.Files(), Is.Empty);
    }

    [Test]
    public async Task RefusesFlagsThatDoNotApply()
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("new", [.. StackFolder.Flags, "--kind", "bare-metal", "--anchors", "rack-9=301"]);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("--datacenter: does not apply to this stack").And.Contain("--anchors for rack-9: does not apply to this stack"));
    }

    [TestCase("--node-subnet", "192.168.6.0/24, 2001:db8:6::/64", "--pods", "10.70.0.0/16, 2001:db8:7000::/56", "--services", "10.71.0.0/20, 2001:db8:71::/112", "--load-balancers", "10.72.0.0/24, 2001:db8:72::/112")]
    [TestCase("--node-subnet", "192.168.6.0/28", "--anchors", "rack-1=201,202", "--control-plane-nodes", "1", "--workers", "4")]
    [TestCase("--as-scheme", "per-node")]
    [TestCase("--floating-domain", "vmm", "--vmm-domain", "vcenter-1")]
    [TestCase("--racks", "rack-a,rack-b,rack-c", "--anchors", "rack-a=201,202", "--anchors", "rack-b=203,204", "--anchors", "rack-c=301,302", "--fabric-pod", "rack-c=2", "--other-leaves", "rack-c=303", "--workers", "60")]
    [TestCase("--load-balancers", "-", "--contracts", "-", "--addons", "-")]
    [TestCase("--addons", "ingressNginx,certManager,metricsServer,dashboard,goldpinger,guestbook,prometheus")]
    public async Task WritesStacksOfEveryShape(params string[] flags)
    {
        using var folder = new StackFolder();
        string[] without = [.. flags.Where(flag => flag.StartsWith("--", StringComparison.Ordinal)), .. flags.Contains("vmm") ? new[] { "--switch" } : []];

        CommandRun run = await folder.RunAsync("new", [.. StackFolder.FlagsWithout(without), .. flags]);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("is written: valid, "));
    }

    [Test]
    public async Task WritesBareMetalStacks()
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("new", [
            .. StackFolder.FlagsWithout("--datacenter", "--vsphere-cluster", "--datastore", "--template", "--switch"),
            "--kind", "bare-metal", "--bond-members", "eno1,eno2",
        ]);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(folder.Read("Pulumi.lab.yaml"), Does.Contain("compute: bare-metal").And.Contain("bondMembers: [eno1, eno2]").And.Not.Contain("vsphere"));
        Assert.That(run.Output, Does.Not.Contain("vsphere:password"));
    }

    [Test]
    public async Task WritesNothingThatTheProgramRefuses()
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("new", [.. StackFolder.Flags, "--set", "kubernetes.kubeProxy=none"]);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("calico-aci:kubernetes.kubeProxy: found 'none'").And.Contain("is not written"));
        Assert.That(folder.Files(), Is.Empty);
    }

    [Test]
    public async Task WritesOverAFileOnlyWhenForced()
    {
        using var folder = new StackFolder();
        folder.Write("Pulumi.lab.yaml", "precious");

        CommandRun refused = await folder.RunAsync("new", StackFolder.Flags);
        string kept = folder.Read("Pulumi.lab.yaml");
        CommandRun forced = await folder.RunAsync("new", [.. StackFolder.Flags, "--force"]);

        Assert.That(refused.ExitCode, Is.EqualTo(2));
        Assert.That(refused.Error, Does.Contain("exists already; --force writes over it"));
        Assert.That(kept, Is.EqualTo("precious"));
        Assert.That(forced.ExitCode, Is.Zero, forced.Error);
        Assert.That(folder.Read("Pulumi.lab.yaml"), Does.Contain("calico-aci:cluster"));
        Assert.That(folder.Files(), Has.Length.EqualTo(1));
    }

    [TestCase("a/b")]
    [TestCase("")]
    [TestCase("x.fixtures")]
    public async Task RefusesNamesThatMakeNoStackFile(string name)
    {
        CommandRun run = await CommandRun.InAsync(RepositoryFiles.Root, "new", name, "--no-input");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain($"'{name}' is no name for a stack"));
    }

    [TestCaseSource(nameof(Stacks))]
    public async Task CopyOfAnExampleHasTheSameSettings(string stack)
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("new", "--from", stack);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        JsonObject before = Settings(StackFinder.Find(RepositoryFiles.Root).First(item => item.Stack == stack).File);
        JsonObject after = Settings(folder.PathOf("Pulumi.lab.yaml"));
        foreach ((string section, JsonNode? value) in before)
        {
            Assert.That(JsonNode.DeepEquals(after[section], value), Is.True, $"{section}: {value}\nbecame {after[section]}");
        }

        Assert.That(after.Select(section => section.Key), Is.EquivalentTo(before.Select(section => section.Key)));
        Assert.That(folder.Read("Pulumi.lab.yaml"), Does.Not.Contain("secure:").And.Not.Contain("encryptionsalt"));
    }

    [Test]
    public async Task CopyMovesAddressesAndNames()
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("new", [
            "--from", "dev", "--cluster", "lab", "--vlan", "360", "--node-subnet", "192.168.60.0/24", "--load-balancers", "10.72.0.0/24",
            "--anchors", "rack-1=301,302", "--other-leaves", "rack-1=-",
        ]);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        JsonObject settings = Settings(folder.PathOf("Pulumi.lab.yaml"));
        string Value(string path) => new SettingPath(path).Get(settings)?.ToJsonString() ?? "";
        Assert.Multiple(() =>
        {
            Assert.That(Value("cluster.apiServer.addresses"), Is.EqualTo("""["192.168.60.250"]"""));
            Assert.That(Value("network.nodes[0]"), Is.EqualTo("""{"subnet":"192.168.60.0/24","gateway":"192.168.60.253","floating":"192.168.60.254"}"""));
            Assert.That(Value("nodes.workers.worker.firstAddress"), Is.EqualTo("""["192.168.60.21"]"""));
            Assert.That(Value("addons.ingressNginx.addresses"), Is.EqualTo("""["10.72.0.1"]"""));
            Assert.That(Value("addons.goldpinger.addresses"), Is.EqualTo("""["10.72.0.2"]"""));
            Assert.That(Value("fabric.externalEpgs.default.consumes"), Is.EqualTo("""["lab-internet"]"""));
            Assert.That(Value("network.pods"), Is.EqualTo("""["10.1.0.0/16"]"""));
            Assert.That(Value("leaves"), Does.Contain("301").And.Contain("10.255.1.45").And.Contain("192.168.60.1").And.Not.Contain("203"));
        });
    }

    [Test]
    public async Task SaysWhichStacksThereAreToCopy()
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("new", "--from", "prud");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("--from prud").And.Contain("prod"));
    }

    [Test]
    public async Task TakesTheSshKeyFromAFile()
    {
        using var folder = new StackFolder();
        string key = folder.Write("id.pub", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJMG4TS5TbSENPqkzx0R2xFg11gAI2ZlOaDJxtrwOTuW me\n");
        string other = folder.Write("id", "-----BEGIN OPENSSH PRIVATE KEY-----\n");

        CommandRun right = await folder.RunAsync("new", [.. StackFolder.FlagsWithout("--ssh-key"), "--ssh-key", key]);
        CommandRun wrong = await folder.RunAsync("new", [.. StackFolder.FlagsWithout("--ssh-key"), "--ssh-key", other, "--force"]);

        Assert.That(right.ExitCode, Is.Zero, right.Error);
        Assert.That(folder.Read("Pulumi.lab.yaml"), Does.Contain("- ssh-ed25519 AAAA"));
        Assert.That(wrong.Error, Does.Contain("holds no public SSH key").And.Not.Contain("BEGIN OPENSSH"));
    }

    [Test]
    public void EveryFlagBelongsToAQuestion()
    {
        var answers = new Answers();
        foreach ((string key, string text) in new[] { ("racks", "r"), ("pools", "p"), ("addons", "ingressNginx"), ("load-balancers", "10.0.0.0/24"), ("floating-domain", "vmm"), ("border-leaves", "205") })
        {
            answers.Add(key, text);
        }

        var asked = new HashSet<string>();
        foreach ((string kind, string scheme, string outside) in new[] { ("vsphere", "shared", "ospf"), ("mixed", "per-node", "bgp"), ("router-on-host", "", "") })
        {
            answers.Add("kind", kind);
            answers.Add("as-scheme", scheme);
            answers.Add("outside", outside);
            asked.UnionWith(new Questionnaire(Schema, answers, "lab", null).Questions().Select(question => question.Flag));
        }

        Assert.That(QuestionFlag.All.Select(flag => flag.Name), Is.EquivalentTo(asked));
    }

    [Test]
    public void QuestionsComeWithTheDescriptionsOfTheirSettings()
    {
        Question[] silent = [.. StackKind.All.SelectMany(kind =>
        {
            var answers = new Answers();
            foreach ((string key, string text) in new[] { ("kind", kind.Name), ("racks", "r"), ("pools", "p"), ("outside", "bgp"), ("border-leaves", "205") })
            {
                answers.Add(key, text);
            }

            return new Questionnaire(Schema, answers, "lab", null).Questions();
        })
            .Where(question => question.About.Length == 0 && question.Flag is not ("apic-url" or "apic-user" or "vsphere-server" or "vsphere-user"))];

        Assert.That(silent.Select(question => question.Flag), Is.Empty);
    }

    private static IEnumerable<string> Stacks() => StackFinder.Find(RepositoryFiles.Root).Select(stack => stack.Stack);

    private static JsonObject Settings(string file) => SourceStack.Load(file, "stack", "calico-aci", Schema).Moved(new Answers()).Settings;
}
