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

    [TestCase("\"vlan_id\": \"310\"", "\"vlan_id\": [310]", "l3out.vlan_id: a text or a number is expected, not a list.")]
    [TestCase("\"node_id\": \"201\"", "\"node_id\": {}", "l3out.anchor_nodes[0].node_id: a text or a number is expected, not an object.")]
    [TestCase("\"10.0.0.53\"", "{ \"a\": 1 }", "k8s_cluster.dns_servers[0]: a text or a number is expected, not an object.")]
    [TestCase("\"vm_deploy\": true", "\"vm_deploy\": \"maybe\"", "vc.vm_deploy: found 'maybe'; must be true or false")]
    [TestCase("\"eBPF_status\": false", "\"eBPF_status\": \"perhaps\"", "k8s_cluster.eBPF_status: found 'perhaps'; must be true or false")]
    [TestCase("bgp-secret-47", "a%{if}b", "an expression is not a value")]
    [TestCase("\"ipv4_cluster_subnet\": \"192.168.12.0/24\"", "\"ipv4_cluster_subnet\": \"192.168.12.5/24\"", "--node-subnet (not given; taken over is 192.168.12.5/24")]
    [TestCase("\"anchor_nodes\"", "\"anchor_leaves\"", "--anchors rack-1=…")]
    public async Task SaysWhichValueIsWrong(string before, string after, string message)
    {
        using var folder = new StackFolder();
        string file = folder.Write("changed.tfvars", (await File.ReadAllTextAsync(Sample("cluster.tfvars"))).Replace(before, after, StringComparison.Ordinal));

        CommandRun run = await folder.RunAsync("import", "--from-nkt", file, "--ssh-key", SshKey);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Output);
        Assert.That(run.Error, Does.Contain(message).And.Not.Contain("must have 0").And.Not.Contain("subnet ()"));
        Assert.That(folder.Files(), Is.EqualTo(new[] { "changed.tfvars" }));
    }

    [TestCase("\"pod_id\": \"2\"", "\"pod_id\": \"2\", \"tier\": \"leaf\"", "l3out.anchor_nodes[2].tier")]
    [TestCase("\"natip\": \"10.9.0.1\"", "\"natip\": \"10.9.0.1\", \"gpu\": { \"a\": 1 }", "calico_nodes[0].gpu")]
    [TestCase("\"colour\": \"blue\"", "\"colours\": [\"blue\"]", "k8s_cluster.colours")]
    [TestCase("\"ipv6_enabled\": true", "\"ipv6_enabled\": false", "2001:db8:12::201/56 is left out: the file has no IPv6 node subnet, or ipv6_enabled is off")]
    [TestCase("\"node_sub\": \"192.168.12.0/24\"", "\"node_sub\": \"192.168.99.0/24\"", "192.168.99.0/24 is left out, because l3out.ipv4_cluster_subnet says 192.168.12.0/24")]
    [TestCase("\"natip\": \"10.9.0.1\"", "\"natip\": \"10.9.0.1\", \"local_as\": \"65100\"", "65100 of NKT-Master-1 is left out")]
    [TestCase("\"vm_deploy\": true", "\"vm_deploy\": false", "no VMs are made, because vm_deploy is off")]
    [TestCase("1.24.7-00", "latest", "latest is no version")]
    [TestCase("\"rack_id\": \"2\"", "\"rack_id\": 17", "is written: valid")]
    public async Task LosesNoValueSilently(string before, string after, string message)
    {
        using var folder = new StackFolder();
        string file = folder.Write("changed.tfvars", (await File.ReadAllTextAsync(Sample("cluster.tfvars"))).Replace(before, after, StringComparison.Ordinal));

        CommandRun run = await folder.RunAsync("import", "--from-nkt", file, "--ssh-key", SshKey);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain(message));
    }

    [TestCase("a$${b}", "a${b}")]
    [TestCase(" both ends ", " both ends ")]
    public async Task KeepsEveryCharacterOfAPassword(string written, string password)
    {
        Environment.SetEnvironmentVariable(Variable, "correct horse");
        using var folder = new StackFolder();
        string file = folder.Write("changed.tfvars", (await File.ReadAllTextAsync(Sample("cluster.tfvars"))).Replace("bgp-secret-47", written, StringComparison.Ordinal));

        CommandRun run = await folder.RunAsync("import", "--from-nkt", file, "--ssh-key", SshKey);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        StackFile stack = StackFile.Load(folder.PathOf("Pulumi.lab.yaml"), "lab");
        using PassphraseSecrets secrets = PassphraseSecrets.Open(stack.EncryptionSalt!, "correct horse")!;
        Assert.That(secrets.Decrypt(SecureValue.Ciphertext(stack.Entries["calico-aci:bgpPassword"].Value)!), Is.EqualTo(password));
    }

    [Test]
    public async Task RefusesNamesThatAreThereTwiceAndOtherEncodings()
    {
        using var folder = new StackFolder();
        string twice = folder.Write("twice.json", """{"l3out": {"a": 1, "a": 2}, "calico_nodes": [], "k8s_cluster": {}}""");
        string latin = folder.PathOf("latin.tfvars");
        await File.WriteAllBytesAsync(latin, System.Text.Encoding.Latin1.GetBytes("l3out = { bgp_pass = \"schl\u00fcssel\" }"));

        CommandRun first = await folder.RunAsync("import", "--from-nkt", twice, "--ssh-key", SshKey);
        CommandRun second = await folder.RunAsync("import", "--from-nkt", latin, "--ssh-key", SshKey);

        Assert.That((first.ExitCode, second.ExitCode), Is.EqualTo((2, 2)));
        Assert.That(first.Error, Does.Contain("a name is there twice"));
        Assert.That(second.Error, Does.Contain("is not in UTF-8"));
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
