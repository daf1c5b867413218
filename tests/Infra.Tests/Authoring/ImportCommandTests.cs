using CalicoAci.Engine.Projects;
using CalicoAci.Engine.Secrets;

namespace CalicoAci.Infra.Tests.Authoring;

/// <remarks>The passphrase is in the environment of this process.</remarks>
[NonParallelizable]
public sealed class ImportCommandTests
{
    private const string Variable = "PULUMI_CONFIG_PASSPHRASE";
    private const string SshKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJMG4TS5TbSENPqkzx0R2xFg11gAI2ZlOaDJxtrwOTuW sample";

    private string? _before;

    [SetUp]
    public void Remember()
    {
        _before = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, null);
    }

    [TearDown]
    public void Restore() => Environment.SetEnvironmentVariable(Variable, _before);

    [TestCase("cluster")]
    [TestCase("by-hand")]
    public async Task TurnsAVariableFileIntoAStackThatValidates(string name)
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("import", "--from-nkt", Sample($"{name}.tfvars"), "--ssh-key", SshKey);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        string file = folder.Read("Pulumi.lab.yaml");
        RepositoryFiles.AssertCurrent($"tests/Infra.Tests/Authoring/Snapshots/nkt-{name}.yaml", StackFolder.WithoutComments(file));
        string report = run.Output[..run.Output.IndexOf("is written", StringComparison.Ordinal)].Replace(folder.PathOf(""), "", StringComparison.Ordinal);
        RepositoryFiles.AssertCurrent($"tests/Infra.Tests/Authoring/Snapshots/nkt-{name}.txt", report);
        Assert.That(file + run.Output + run.Error, Does.Not.Contain("secret-31").And.Not.Contain("secret-47"));
        Assert.That(run.Error, Does.Contain("no secret is written: calico-aci:bgpPassword, vsphere:password"));
    }

    [Test]
    public async Task EncryptsThePasswordsOfTheFile()
    {
        Environment.SetEnvironmentVariable(Variable, "correct horse");
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("import", "--from-nkt", Sample("cluster.tfvars"), "--ssh-key", SshKey);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        StackFile stack = StackFile.Load(folder.PathOf("Pulumi.lab.yaml"), "lab");
        using PassphraseSecrets secrets = PassphraseSecrets.Open(stack.EncryptionSalt!, "correct horse")!;
        Assert.That(secrets.Decrypt(SecureValue.Ciphertext(stack.Entries["calico-aci:bgpPassword"].Value)!), Is.EqualTo("bgp-secret-47"));
        Assert.That(secrets.Decrypt(SecureValue.Ciphertext(stack.Entries["vsphere:password"].Value)!), Is.EqualTo("vcenter-secret-31"));
        Assert.That(folder.Read("Pulumi.lab.yaml") + run.Output + run.Error, Does.Not.Contain("secret-31").And.Not.Contain("secret-47"));
    }

    [Test]
    public async Task ReadsTheJsonFormAlike()
    {
        using var folder = new StackFolder();
        string json = folder.Write("cluster.tfvars.json", CalicoAci.Engine.Authoring.Nkt.TfvarsReader.Read("x", await File.ReadAllTextAsync(Sample("cluster.tfvars"))).ToJsonString());

        CommandRun run = await folder.RunAsync("import", "--from-nkt", json, "--ssh-key", SshKey);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        string[] fromJson = folder.Read("Pulumi.lab.yaml").Split('\n');
        await folder.RunAsync("import", "--from-nkt", Sample("cluster.tfvars"), "--ssh-key", SshKey, "--force");
        string[] fromTfvars = folder.Read("Pulumi.lab.yaml").Split('\n');
        Assert.That(fromJson.Skip(2), Is.EqualTo(fromTfvars.Skip(2)));
        Assert.That(fromJson[1], Does.Contain("made from cluster.tfvars.json of NKT"));
    }

    [Test]
    public async Task NamesWhatMustBeGiven()
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("import", "--from-nkt", Sample("cluster.tfvars"));

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("This flag is missing:").And.Contain("--ssh-key"));
        Assert.That(folder.Files(), Is.Empty);
    }

    [Test]
    public async Task FlagsReplaceWhatTheFileSays()
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("import", "--from-nkt", Sample("cluster.tfvars"), "--ssh-key", SshKey, "--vlan", "311", "--kubernetes-version", "1.35.7", "--set", "fabric.tenant.reuse=false");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(folder.Read("Pulumi.lab.yaml"), Does.Contain("vlan: 311").And.Contain("version: 1.35.7").And.Contain("reuse: false"));
    }

    [Test]
    public async Task ReadsAFileThatOnlySetsUpTheFabric()
    {
        using var folder = new StackFolder();
        string file = folder.Write("fabric.tfvars", """
            l3out = { "vlan_id": "11", "local_as": "65001", "ipv4_cluster_subnet": "192.168.39.0/24", "floating_ip": "192.168.39.254/24", "secondary_ip": "192.168.39.253/24",
              "anchor_nodes": [ { "pod_id": "1", "rack_id": "1", "node_id": "101", "rtr_id": "1.1.1.101", "primary_ip": "192.168.39.101/24", "primary_ipv6": "" } ] }
            vc = { "url": "dummy", "vm_deploy": false, "pass": "" }
            k8s_cluster = { "pod_subnet": "10.40.0.0/16", "cluster_svc_subnet": "192.168.41.0/24", "vip_port": null, "local_as": "65002" }
            calico_nodes = null
            """);

        CommandRun run = await folder.RunAsync("import", "--from-nkt", file, "--ssh-key", SshKey, "--domain", "k8s.example.net", "--dns-servers", "10.0.0.53", "--ntp-servers", "10.0.0.123");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("the file lists no nodes").And.Contain("--control-plane-nodes").And.Contain("--api-address"));
        Assert.That(folder.Read("Pulumi.lab.yaml"), Does.Contain("compute: bare-metal").And.Contain("firstAddress: [192.168.39.11]"));
    }

    [TestCase("l3out = {\n  name = \"x\n}", "bad.tfvars:2:12: the text does not end in this line.")]
    [TestCase("l3out = { name \"x\" }", "bad.tfvars:1:16: '=' or ':' is expected after 'name'.")]
    [TestCase("l3out = { name = var.name }", "bad.tfvars:1:18: a value is expected")]
    [TestCase("l3out = { name = \"${var.name}\" }", "bad.tfvars:1:19: an expression is not a value")]
    [TestCase("l3out = { a = 1", "bad.tfvars:1:16: the file ends inside of a list or an object.")]
    [TestCase("l3out = {}\nl3out = {}", "bad.tfvars:2:1: 'l3out' is there twice.")]
    [TestCase("l3out = [1, 2", "bad.tfvars:1:14: the file ends inside of a list or an object.")]
    [TestCase("l3out = {} calico_nodes = []", "bad.tfvars:1:12: a new line is expected after the value.")]
    [TestCase("/* no end", "bad.tfvars:1:1: the comment does not end.")]
    [TestCase("l3out = <<EOT\nx\n", "bad.tfvars:1:9: the text does not end with EOT.")]
    [TestCase("region = \"eu\"", "is not a variable file of NKT for ACI: it has no l3out, no calico_nodes, no k8s_cluster.")]
    [TestCase("l3out = 3\ncalico_nodes = []\nk8s_cluster = {}", "l3out.dns_domain: an object is expected.")]
    [TestCase("l3out = { anchor_nodes = [3] }\ncalico_nodes = []\nk8s_cluster = {}", "l3out.anchor_nodes: a list of objects is expected.")]
    public async Task SaysWhereAFileIsWrong(string text, string message)
    {
        using var folder = new StackFolder();
        string file = folder.Write("bad.tfvars", text);

        CommandRun run = await folder.RunAsync("import", "--from-nkt", file, "--ssh-key", SshKey);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(message));
        Assert.That(folder.Files(), Is.EqualTo(new[] { "bad.tfvars" }));
    }

    [Test]
    public async Task SaysThatAFileIsNotThere()
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("import", "--from-nkt", folder.PathOf("none.tfvars"));

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("none.tfvars"));
    }

    private static string Sample(string name) => Path.Combine(RepositoryFiles.Root, "tests", "Infra.Tests", "Authoring", "Nkt", name);
}
