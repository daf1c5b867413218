using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Tests.Commands;

[NonParallelizable]
internal sealed class SecrecyTests
{
    [TestCase("graph", "preview")]
    [TestCase("graph", "preview", "--json")]
    [TestCase("graph", "preview", "--verbose", "--inputs")]
    [TestCase("graph", "preview", "--save", "SAVE")]
    [TestCase("graph", "validate", "--json")]
    [TestCase("leak", "preview")]
    [TestCase("leak", "preview", "--json")]
    [TestCase("leak", "preview", "--verbose", "--inputs")]
    [TestCase("leak", "validate")]
    public async Task NoOutputShowsASecret(string scenario, params string[] arguments)
    {
        using var folder = StackFolder.WithSecret(scenario);
        using var passphrase = new PassphraseScope(StackFolder.Passphrase);
        string saved = folder.PathOf("saved.json");

        CommandOutcome outcome = await folder.RunAsync([.. arguments.Select(a => a == "SAVE" ? saved : a)]);

        Assert.That(outcome.Output + outcome.Error, Does.Not.Contain(StackFolder.PasswordText));
        Assert.That(File.Exists(saved) ? File.ReadAllText(saved) : "", Does.Not.Contain(StackFolder.PasswordText));
        Assert.That(outcome.Output + outcome.Error, Is.Not.Empty);
    }

    [TestCase(StackFolder.Passphrase)]
    [TestCase(null)]
    public async Task SecretInClearIsAnErrorThatNamesTheProperty(string? passphrase)
    {
        using var folder = StackFolder.WithSecret("leak");
        using var scope = new PassphraseScope(passphrase);

        CommandOutcome outcome = await folder.RunAsync("preview");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Errors));
        Assert.That(outcome.Error, Does.Contain("error command:Command open: create: this shows the value of a secret"));
        Assert.That(outcome.Error, Does.Contain("fixture-dev: password: this shows the value of a secret"));
        Assert.That(outcome.Error, Does.Contain("somebody may guess [secret]"));
    }

    [Test]
    public async Task BaselineShowsThatASecretChanged()
    {
        using var folder = StackFolder.WithSecret("graph");
        using var passphrase = new PassphraseScope(StackFolder.Passphrase);
        await folder.RunAsync("preview", "--save", folder.PathOf("base.json"));
        const string Other = "v1:CwsLCwsLCwsLCwsL:HADFytUr2DC6FlRE3tSwJkMfxAPazqeJrdcOxu9i8X4=";
        folder.Write("Pulumi.dev.yaml", folder.Read("Pulumi.dev.yaml").Replace(StackFolder.Password, Other, StringComparison.Ordinal));

        CommandOutcome changed = await folder.RunAsync("preview", "--against", folder.PathOf("base.json"));

        Assert.That(folder.Read("base.json"), Does.Contain("\"digests\": \"passphrase:"));
        Assert.That(changed.Output, Does.Contain("~ environment.TOKEN: [secret] (changed)"));
    }

    [Test]
    public async Task WithoutPassphraseSecretsAreNotCompared()
    {
        using var folder = StackFolder.WithSecret("graph");
        using (new PassphraseScope(StackFolder.Passphrase))
        {
            await folder.RunAsync("preview", "--save", folder.PathOf("base.json"));
        }

        using var none = new PassphraseScope(null);
        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("base.json"), "--expect-no-changes");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
    }

    [Test]
    public async Task EmptyPassphraseOfAForkCountsAsNone()
    {
        using var folder = StackFolder.WithSecret("graph");
        using var scope = new PassphraseScope("");

        CommandOutcome outcome = await folder.RunAsync("preview");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
    }
}
