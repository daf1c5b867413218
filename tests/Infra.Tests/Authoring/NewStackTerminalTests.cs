using System.Diagnostics;
using CalicoAci.Engine.Commands;
using CalicoAci.Engine.Projects;
using CalicoAci.Engine.Secrets;

namespace CalicoAci.Infra.Tests.Authoring;

/// <summary>The command at a real terminal: a pseudo-terminal that Python drives.</summary>
public sealed class NewStackTerminalTests
{
    /// <summary>Longer than terminal.py's own limit of 300 s, after which it tells what the terminal showed.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(6);

    private const string Key = "-----BEGIN KEY-----\nline 2\n-----END KEY-----";

    private static readonly string[] Suggested =
    [
        "--cluster", "lab", "--mtu", "9000", "--gateway", "192.168.6.253", "--floating", "192.168.6.254", "--api-address", "192.168.6.250",
        "--control-plane-nodes", "3", "--workers", "3", "--as-scheme", "shared", "--cluster-as", "65003", "--racks", "rack-1", "--other-leaves", "rack-1=-", "--fabric-pod", "rack-1=1",
        "--router-ids", "rack-1=10.255.0.201,10.255.0.202", "--leaf-addresses", "rack-1=192.168.6.1,192.168.6.2", "--control-plane-address", "192.168.6.11",
        "--worker-address", "192.168.6.21", "--kind", "vsphere", "--pools", "worker", "--size", "4,8192,60", "--reuse", "-", "--outside", "-", "--floating-domain", "physical", "--port-group", "-", "--kubernetes-version", "1.36.4",
        "--contracts", "-", "--addons", "-", "--apic-url", "-", "--apic-user", "-", "--vsphere-server", "-", "--vsphere-user", "-",
    ];

    [Test]
    public async Task AsksChecksAndWrites()
    {
        using var folder = new StackFolder();
        string key = folder.Write("key", Key + "\n");
        string steps = folder.Write("steps.json", (await File.ReadAllTextAsync(Own("new-stack.terminal.json"))).Replace("KEYFILE", key, StringComparison.Ordinal));

        (int code, string shown) = await AnswerAsync(steps, folder.PathOf("Pulumi.lab.yaml"));

        Assert.That(code, Is.Zero, shown);
        Assert.That(shown, Does.Contain("is written: valid, ").And.Contain("The VLAN between the leaf switches and the nodes"));
        Assert.That(shown, Does.Contain("vsphere, cluster lab in lab.k8s.example.net").And.Contain("control-plane: 3 VMs from 192.168.6.11; worker: 2 VMs from 192.168.6.21")
            .And.Contain("leaf-205 eth1/49 by ospf").And.Contain("vlan-pool=shared"));
        Assert.That(shown, Does.Not.Contain("swordfish-77").And.Not.Contain("correct horse").And.Not.Contain("line 2"));
        string text = folder.Read("Pulumi.lab.yaml");
        Assert.That(text, Does.Contain("vlan: 360").And.Contain("subnet: 192.168.6.0/24").And.Contain("vlan: 311").And.Contain("area: backbone").And.Contain("cpus: 8").And.Contain("reuse: true").And.Contain("clusterAsn: 65003").And.Not.Contain("metricsServer"));
        StackFile stack = StackFile.Load(folder.PathOf("Pulumi.lab.yaml"), "lab");
        using PassphraseSecrets secrets = PassphraseSecrets.Open(stack.EncryptionSalt!, "correct horse")!;
        Assert.That(secrets.Decrypt(SecureValue.Ciphertext(stack.Entries["calico-aci:bgpPassword"].Value)!), Is.EqualTo("swordfish-77"));
        Assert.That(secrets.Decrypt(SecureValue.Ciphertext(stack.Entries["calico-aci:sshPrivateKey"].Value)!), Is.EqualTo(Key));
        Assert.That(stack.Entries.Keys, Does.Not.Contain("aci:password"));
    }

    [Test]
    public async Task FlagsAnswerTheirQuestionsBeforehand()
    {
        using var folder = new StackFolder();
        string steps = folder.Write("steps.json", """[["Control-plane nodes", ""], ["Workers", "1"], ["Write ", ""], ["Passphrase that encrypts", ""]]""");
        (int code, string shown) = await AnswerAsync(steps, folder.PathOf("Pulumi.lab.yaml"), [.. StackFolder.Flags, .. AllBut("--control-plane-nodes", "--workers")]);

        Assert.That(code, Is.Zero, shown);
        Assert.That(shown, Does.Not.Contain("DNS domain").And.Not.Contain("Racks"));
        Assert.That(folder.Read("Pulumi.lab.yaml"), Does.Contain("count: 1"));
    }

    [Test]
    public async Task AsksHostsThatRouteThemselvesNothingAboutTheFabric()
    {
        using var folder = new StackFolder();
        string steps = folder.Write("steps.json", """
            [
              ["Kind of stack", "router-on-host"], ["Name of the cluster", ""], ["DNS domain", "lab.k8s.example.net"], ["Name servers", "10.0.0.53"], ["Time servers", "ntp1.example.net"],
              ["MTU", ""], ["loopback addresses", "10.1.3.0/24"], ["Pod ranges", "10.233.64.0/18"], ["Service ranges", "10.233.0.0/20"], ["Ranges of services", ""],
              ["Virtual address", ""], ["AS number of the first", ""], ["Racks", ""], ["Leaf switches of rack-1", "leaf-1,leaf-2"], ["AS numbers of leaf-1", "4200000901"],
              ["must have 2", "4200000901,4200000902"], ["Interfaces of the hosts", "eno1"], ["must have 2", "eno1,eno2"], ["Control-plane nodes", ""], ["Address of the first control", ""],
              ["Worker pools", ""], ["Workers", "2"], ["Address of the first worker", ""], ["first host of control-plane", "10.1.3.1"], ["only once it routes", "10.0.9.1"],
              ["first host of worker", "10.0.9.21"], ["Public SSH key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJMG4TS5TbSENPqkzx0R2xFg11gAI2ZlOaDJxtrwOTuW me"], ["Kubernetes version", ""],
              ["Add-ons", "-"], ["Write ", ""], ["Passphrase that encrypts", ""]
            ]
            """);

        (int code, string shown) = await AnswerAsync(steps, folder.PathOf("Pulumi.lab.yaml"));

        Assert.That(code, Is.Zero, shown);
        Assert.That(shown, Does.Not.Contain("VLAN between").And.Not.Contain("URL of the APIC").And.Not.Contain("vCenter").And.Not.Contain("Objects that exist").And.Not.Contain("Ready-made contracts"));
        Assert.That(folder.Read("Pulumi.lab.yaml"), Does.Contain("uplinks: [eno1, eno2]").And.Contain("lab-worker-2: 10.0.9.22"));
    }

    [Test]
    public async Task ChangesAnAnswerAfterTheSummary()
    {
        using var folder = new StackFolder();
        string steps = folder.Write("steps.json", """
            [
              ["Control-plane nodes", "1"], ["Write ", "change"],
              ["Kind of stack", ""], ["Name of the cluster", "other"], ["DNS domain", ""], ["Name servers", ""], ["Time servers", ""], ["VLAN", ""], ["MTU", ""], ["Node subnet", "192.168.7.0/24"],
              ["Pod ranges", ""], ["Service ranges", ""], ["Ranges of services", ""], ["Default gateway", ""], ["Floating address", ""], ["Virtual address", ""], ["AS scheme", ""], ["AS number of the fabric", ""],
              ["AS number of the nodes", ""], ["Racks", ""], ["Anchor leaves", ""], ["Other leaves", ""], ["Fabric pod", ""], ["Router IDs", ""], ["SVI addresses", ""],
              ["Control-plane nodes", ""], ["Address of the first control", ""], ["Worker pools", ""], ["Workers", ""], ["Address of the first worker", ""], ["Objects that exist", ""], ["Domain that the SVI", ""],
              ["vSphere data centre", ""], ["vSphere compute cluster", ""], ["Datastore", ""], ["VM template", ""], ["Size of the VMs of control-plane", ""], ["Size of the VMs of worker", ""], ["Existing port group", ""], ["Distributed switch", ""],
              ["Public SSH key", ""], ["Kubernetes version", ""], ["Ready-made contracts", ""], ["L3Out to outside", ""], ["Add-ons", ""], ["URL of the APIC", ""], ["APIC user", ""], ["vCenter server", ""], ["vCenter user", ""],
              ["Write ", "maybe"], ["must be one of yes, no, change", "yes"], ["Passphrase that encrypts", ""]
            ]
            """);

        (int code, string shown) = await AnswerAsync(steps, folder.PathOf("Pulumi.lab.yaml"), [.. StackFolder.Flags, .. AllBut("--control-plane-nodes")]);

        Assert.That(code, Is.Zero, shown);
        // What was answered stays; what a new answer makes wrong is suggested anew.
        Assert.That(folder.Read("Pulumi.lab.yaml"), Does.Contain("name: other").And.Contain("count: 1").And.Contain("subnet: 192.168.7.0/24").And.Contain("gateway: 192.168.7.253").And.Not.Contain("192.168.6."));
    }

    [Test]
    public async Task TellsAWrongPathBeforeTheFirstQuestion()
    {
        using var folder = new StackFolder();
        string steps = folder.Write("steps.json", "[]");

        (int code, string shown) = await AnswerAsync(steps, folder.PathOf("Pulumi.lab.yaml"), "--set", "leaves[0]pod=2", "--set", "fabric.l3outs=x");

        Assert.That(code, Is.EqualTo(2), shown);
        Assert.That(shown, Does.Contain("--set leaves[0]pod=2: must be a path and a value").And.Contain("--set fabric.l3outs: is not a setting").And.Not.Contain("Kind of stack"));
    }

    [Test]
    public async Task AsksAgainForASecretWhoseFileCannotBeRead()
    {
        using var folder = new StackFolder();
        string steps = folder.Write("steps.json", """
            [
              ["Write ", "yes"], ["Passphrase that encrypts", "correct horse"], ["again", "correct horse"],
              ["bgpPassword", "@S3cret99"], ["The file cannot be read; @@ begins a value with @.", "@@S3cret99"],
              ["sshPrivateKey", "@~/key"], ["vrrpPassword", ""], ["aci:password", "@"], ["cannot be read", ""], ["vsphere:password", ""]
            ]
            """);
        folder.Write("key", Key + "\n");

        (int code, string shown) = await AnswerAsync(steps, folder.PathOf("Pulumi.lab.yaml"), [.. StackFolder.Flags, .. AllBut()]);

        Assert.That(code, Is.Zero, shown);
        Assert.That(shown, Does.Not.Contain("S3cret99").And.Not.Contain("/key").And.Not.Contain("line 2"));
        StackFile stack = StackFile.Load(folder.PathOf("Pulumi.lab.yaml"), "lab");
        using PassphraseSecrets secrets = PassphraseSecrets.Open(stack.EncryptionSalt!, "correct horse")!;
        Assert.That(secrets.Decrypt(SecureValue.Ciphertext(stack.Entries["calico-aci:bgpPassword"].Value)!), Is.EqualTo("@S3cret99"));
        Assert.That(secrets.Decrypt(SecureValue.Ciphertext(stack.Entries["calico-aci:sshPrivateKey"].Value)!), Is.EqualTo(Key));
        Assert.That(stack.Entries.Keys, Does.Not.Contain("aci:password"));
    }

    [TestCase("""[["Control-plane nodes", "^C"]]""", 130)]
    [TestCase("""[["Control-plane nodes", "1"], ["Write ", "^C"]]""", 130)]
    [TestCase("""[["Control-plane nodes", "1"], ["Write ", "yes"], ["Passphrase that encrypts", "^C"]]""", 130)]
    [TestCase("""[["Control-plane nodes", "1"], ["Write ", "no"]]""", 130)]
    public async Task LeavesNothingBehindWhenItIsStopped(string script, int expected)
    {
        using var folder = new StackFolder();
        string steps = folder.Write("steps.json", script);

        (int code, string shown) = await AnswerAsync(steps, folder.PathOf("Pulumi.lab.yaml"), [.. StackFolder.Flags, .. AllBut("--control-plane-nodes")]);

        Assert.That(code, Is.EqualTo(expected), shown);
        Assert.That(shown, Does.Contain("nothing is written").Or.Contain("is not written").And.Not.Contain("   at "));
        Assert.That(folder.Files(), Is.EqualTo(new[] { "steps.json" }));
    }

    [Test]
    public async Task SuggestsToChangeAnswersThatTheProgramRefuses()
    {
        using var folder = new StackFolder();
        string steps = folder.Write("steps.json", """[["Control-plane nodes", "1"], ["(change)", "no"]]""");

        (int code, string shown) = await AnswerAsync(steps, folder.PathOf("Pulumi.lab.yaml"), [.. StackFolder.Flags, .. AllBut("--control-plane-nodes"), "--set", "kubernetes.kubeProxy=none"]);

        Assert.That(code, Is.EqualTo(1), shown);
        Assert.That(shown, Does.Contain("calico-aci:kubernetes.kubeProxy: found 'none'").And.Contain("not valid yet"));
        Assert.That(folder.Files(), Is.EqualTo(new[] { "steps.json" }));
    }

    /// <summary>Flags for all questions about the small stack that have a suggestion, but some.</summary>
    private static IEnumerable<string> AllBut(params string[] names) => Suggested.Chunk(2).Where(flag => !names.Contains(flag[0])).SelectMany(flag => flag);

    private static async Task<(int Code, string Shown)> AnswerAsync(string steps, string file, params IEnumerable<string> flags)
    {
        string command = typeof(CommandTree).Assembly.Location;
        var start = new ProcessStartInfo("/usr/bin/python3", [
            Own("terminal.py"), steps, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", command,
            "new", "lab", "--cwd", RepositoryFiles.Root, "--program", CommandRun.Program, "--out", file, .. flags,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TERM"] = "xterm";
        start.Environment["HOME"] = Path.GetDirectoryName(file);
        start.Environment.Remove("PULUMI_CONFIG_PASSPHRASE");
        start.Environment.Remove("PULUMI_CONFIG_PASSPHRASE_FILE");
        start.Environment.Remove("CI");
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> shown = process.StandardOutput.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{Path.GetFileName(start.ArgumentList[0])} itself did not end within {Limit}: {await shown}{await error}");
        }

        return (process.ExitCode, await shown + await error);
    }

    private static string Own(string name) => Path.Combine(RepositoryFiles.Root, "tests", "Infra.Tests", "Authoring", name);
}
