using CalicoAci.Engine.Projects;
using CalicoAci.Engine.Secrets;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Infra.Tests.Authoring;

/// <remarks>The passphrase is in the environment of this process.</remarks>
[NonParallelizable]
public sealed class NewStackSecretsTests
{
    private const string Variable = "PULUMI_CONFIG_PASSPHRASE";
    private const string Password = "swordfish-77";

    private string? _before;

    [SetUp]
    public void Remember() => _before = Environment.GetEnvironmentVariable(Variable);

    [TearDown]
    public void Restore() => Environment.SetEnvironmentVariable(Variable, _before);

    [Test]
    public async Task WritesSecretsEncryptedWithThePassphrase()
    {
        Environment.SetEnvironmentVariable(Variable, "correct horse");
        using var folder = new StackFolder();
        string file = folder.Write("bgp.txt", Password + "\n");

        CommandRun run = await folder.RunAsync("new", [.. StackFolder.Flags, "--secret-file", $"bgpPassword={file}", "--secret-file", $"aci:password={file}"]);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output + run.Error + folder.Read("Pulumi.lab.yaml"), Does.Not.Contain(Password));
        Assert.That(Decrypted(folder, "correct horse", "calico-aci:bgpPassword"), Is.EqualTo(Password));
        Assert.That(Decrypted(folder, "correct horse", "aci:password"), Is.EqualTo(Password));
        Assert.That(run.Output, Does.Not.Contain("--secret calico-aci:bgpPassword").And.Contain("--secret calico-aci:vrrpPassword"));
    }

    [Test]
    public async Task WritesNoSecretWithoutAPassphrase()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        using var folder = new StackFolder();
        string file = folder.Write("bgp.txt", Password);

        CommandRun run = await folder.RunAsync("new", [.. StackFolder.Flags, "--secret-file", $"bgpPassword={file}"]);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("no secret is written: calico-aci:bgpPassword"));
        Assert.That(folder.Read("Pulumi.lab.yaml"), Does.Not.Contain(Password).And.Not.Contain("secure:"));
        Assert.That(run.Output, Does.Contain("--secret calico-aci:bgpPassword"));
    }

    [Test]
    public void EncryptsEveryValueAnew()
    {
        using PassphraseSecrets secrets = PassphraseSecrets.Create("correct horse", out string salt);
        using PassphraseSecrets again = PassphraseSecrets.Open(salt, "correct horse")!;
        string first = secrets.Encrypt("väluë");

        Assert.That(again.Decrypt(first), Is.EqualTo("väluë"));
        Assert.That(secrets.Encrypt("väluë"), Is.Not.EqualTo(first));
        Assert.That(PassphraseSecrets.Open(salt, "wrong horse"), Is.Null);
    }

    private static string? Decrypted(StackFolder folder, string passphrase, string key)
    {
        StackFile stack = StackFile.Load(folder.PathOf("Pulumi.lab.yaml"), "lab");
        using PassphraseSecrets secrets = PassphraseSecrets.Open(stack.EncryptionSalt!, passphrase)!;
        YamlNode value = stack.Entries[key].Value;
        return secrets.Decrypt(SecureValue.Ciphertext(value)!);
    }
}
