using System.Diagnostics;
using CalicoAci.Engine.Commands;
using CalicoAci.Engine.Projects;
using CalicoAci.Engine.Secrets;

namespace CalicoAci.Infra.Tests.Authoring;

/// <summary>The command at a real terminal: a pseudo-terminal that Python drives.</summary>
public sealed class NewStackTerminalTests
{
    private const string Key = "-----BEGIN KEY-----\nline 2\n-----END KEY-----";

    [Test]
    public async Task AsksChecksAndWrites()
    {
        using var folder = new StackFolder();
        string key = folder.Write("key", Key + "\n");
        string steps = folder.Write("steps.json", (await File.ReadAllTextAsync(Own("new-stack.terminal.json"))).Replace("KEYFILE", key, StringComparison.Ordinal));

        (int code, string shown) = await AnswerAsync(steps, folder.PathOf("Pulumi.lab.yaml"));

        Assert.That(code, Is.Zero, shown);
        Assert.That(shown, Does.Contain("is written: valid, ").And.Contain("The VLAN between the leaf switches and the nodes"));
        Assert.That(shown, Does.Not.Contain("swordfish-77").And.Not.Contain("correct horse").And.Not.Contain("line 2"));
        string text = folder.Read("Pulumi.lab.yaml");
        Assert.That(text, Does.Contain("vlan: 360").And.Contain("subnet: 192.168.6.0/24").And.Contain("clusterAsn: 65003").And.Not.Contain("metricsServer"));
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
        string steps = folder.Write("steps.json", """[["Control-plane nodes", ""], ["Workers", "1"], ["Passphrase that encrypts", ""]]""");
        string[] asked = ["--control-plane-nodes", "--workers"];
        string[] rest = ["--cluster", "lab", "--mtu", "9000", "--gateway", "192.168.6.253", "--floating", "192.168.6.254", "--api-address", "192.168.6.250",
            "--as-scheme", "shared", "--cluster-as", "65003", "--racks", "rack-1", "--other-leaves", "rack-1=-", "--fabric-pod", "rack-1=1",
            "--router-ids", "rack-1=10.255.0.201,10.255.0.202", "--leaf-addresses", "rack-1=192.168.6.1,192.168.6.2", "--control-plane-address", "192.168.6.11",
            "--worker-address", "192.168.6.21", "--machines", "vsphere", "--floating-domain", "physical", "--port-group", "-", "--kubernetes-version", "1.36.4",
            "--contracts", "-", "--addons", "-", "--apic-url", "-", "--apic-user", "-", "--vsphere-server", "-", "--vsphere-user", "-"];

        (int code, string shown) = await AnswerAsync(steps, folder.PathOf("Pulumi.lab.yaml"), [.. StackFolder.FlagsWithout(asked), .. rest]);

        Assert.That(code, Is.Zero, shown);
        Assert.That(shown, Does.Not.Contain("DNS domain").And.Not.Contain("Racks"));
        Assert.That(folder.Read("Pulumi.lab.yaml"), Does.Contain("count: 1"));
    }

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
        start.Environment.Remove("PULUMI_CONFIG_PASSPHRASE");
        start.Environment.Remove("PULUMI_CONFIG_PASSPHRASE_FILE");
        start.Environment.Remove("CI");
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string shown = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, shown + await error);
    }

    private static string Own(string name) => Path.Combine(RepositoryFiles.Root, "tests", "Infra.Tests", "Authoring", name);
}
