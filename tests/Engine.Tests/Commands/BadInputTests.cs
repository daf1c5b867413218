using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Tests.Commands;

internal sealed partial class BadInputTests
{
    [Test]
    public async Task MissingStackFileNamesTheStacksThatThereAre()
    {
        using var folder = new StackFolder();

        CommandOutcome outcome = await folder.RunAsync("preview", "--stack", "prod");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error, Does.Contain("There are no settings for the stack 'prod'").And.Contain("Stacks here: dev."));
    }

    [Test]
    public async Task MissingStackFileNamesTheStacksOfBothFolders()
    {
        using var folder = new StackFolder();
        folder.WriteInFolder("Pulumi.dev.yaml", "");
        folder.WriteInFolder("Pulumi.lab.yaml", "");

        CommandOutcome outcome = await folder.RunAsync("preview", "--stack", "prod");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error, Does.Contain("Stacks here: dev, lab."));
    }

    [Test]
    public async Task FolderInThePlaceOfASavedPreviewIsTold()
    {
        using var folder = StackFolder.For("graph");

        CommandOutcome outcome = await folder.RunAsync("preview", "--save", folder.PathOf("."));

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error, Does.StartWith($"error {folder.PathOf(".")} cannot be written: "));
    }

    [Test]
    public async Task MissingProjectFileNamesTheFolder()
    {
        using var folder = new StackFolder();
        File.Delete(folder.PathOf("Pulumi.yaml"));

        CommandOutcome outcome = await folder.RunAsync("preview");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error, Does.Contain("There is no Pulumi.yaml in").And.Contain("--cwd"));
    }

    [Test]
    public async Task MissingFolderOfTheProgramNamesFileAndKey()
    {
        using var folder = new StackFolder(project: "main: infra\n");

        CommandOutcome outcome = await folder.RunAsync("preview");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error.ReplaceLineEndings(" "), Does.Contain("Pulumi.yaml:3:7: 'main' must name the program's folder, relative to this file; found 'infra', and there is no folder "));
    }

    [TestCase("config:\n  fixture:a: [1, 2\n  fixture:b: 3\n", "Pulumi.dev.yaml:3:")]
    [TestCase("config:\n  fixture:a: 'open\n", "Pulumi.dev.yaml:2:14: this is not valid YAML")]
    [TestCase("config:\n\tfixture:a: 1\n", "Pulumi.dev.yaml:2:1: this is not valid YAML")]
    [TestCase("- one\n- two\n", "Pulumi.dev.yaml:1:1: a mapping (key: value) is expected here.")]
    [TestCase("config: [1]\n", "Pulumi.dev.yaml:1:9: 'config' must be a mapping of settings.")]
    [TestCase("config:\n  plain: 1\n", "Pulumi.dev.yaml:2:3: the setting 'plain' needs a namespace")]
    public async Task MalformedYamlNamesLineAndColumn(string settings, string expected)
    {
        using var folder = new StackFolder(settings);

        CommandOutcome outcome = await folder.RunAsync("preview");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error, Does.Contain(expected));
    }

    [Test]
    public async Task UnknownSettingOfTheProgramPassesThrough()
    {
        using var folder = StackFolder.For("report");

        CommandOutcome outcome = await folder.RunAsync("preview");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Errors));
        Assert.That(outcome.Error, Does.Contain("error network.nodes: 10.0.0.0/33 is not a prefix"));
        Assert.That(outcome.Error, Does.Contain("\n  bgp.keepalive: unknown setting; did you mean 'keepAlive'?"));
        Assert.That(outcome.Error, Does.Contain("error aci:Tenant blue: the tenant is too blue"));
        Assert.That(outcome.Error, Does.Contain("warning aci:Tenant blue: blue is a cold colour"));
        Assert.That(outcome.Error, Does.Contain("2 errors"));
    }

    [Test]
    public async Task WrongTypesAndMissingSettingsAreToldAtOnce()
    {
        using var folder = new StackFolder("config:\n  fixture:vlan: abc\n  fixture:leaves: 101\n", """
            config:
              vlan:
                type: integer
              leaves:
                type: array
                items:
                  type: integer
              cluster:
                type: object
                description: The cluster.
              bgpPassword:
                type: string
                secret: true
            """);

        CommandOutcome outcome = await folder.RunAsync("preview");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error, Does.Contain("Pulumi.dev.yaml:2:17: the setting 'fixture:vlan' must be of type integer, but is the text 'abc'."));
        Assert.That(outcome.Error, Does.Contain("Pulumi.dev.yaml:3:19: the setting 'fixture:leaves' must be of type array of integer, but is the number 101."));
        Assert.That(outcome.Error, Does.Contain("the setting 'fixture:cluster' (object) is missing: The cluster. Set it with: pulumi config set fixture:cluster <value>"));
        Assert.That(outcome.Error, Does.Contain("pulumi config set --secret fixture:bgpPassword <value>"));
    }

    [Test]
    [NonParallelizable]
    public async Task WrongPassphraseSaysSo()
    {
        using var folder = StackFolder.WithSecret("graph");
        using var passphrase = new PassphraseScope("wrong");

        CommandOutcome outcome = await folder.RunAsync("preview");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error, Does.Contain("The passphrase in PULUMI_CONFIG_PASSPHRASE is not the one of"));
    }

    [Test]
    public async Task UndefinedPropertiesAndWrongValuesAreToldAtOnce()
    {
        using var folder = StackFolder.For("wrong-inputs");

        CommandOutcome outcome = await folder.RunAsync("validate");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Errors));
        Assert.That(outcome.Error, Does.Contain("aci:ApplicationProfile typo: parentDM: there is no such property; did you mean 'parentDn'?"));
        Assert.That(outcome.Error, Does.Contain("vsphere:VirtualMachine vm: disks[0].siez: there is no such property; did you mean 'size'?"));
        Assert.That(outcome.Error, Does.Contain("vsphere:VirtualMachine vm: numCpus: an integer is expected here, but this is \"four\"."));
        Assert.That(outcome.Error, Does.Contain("command:Command logged: logging: one of \"stdout\", \"stderr\", \"stdoutAndStderr\", \"none\" is expected here"));
    }

    [Test]
    public async Task CyclicDependencyShowsTheCircle()
    {
        using var folder = StackFolder.For("cycle");

        CommandOutcome outcome = await folder.RunAsync("preview");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Errors));
        Assert.That(outcome.Error, Does.Contain("a cyclic dependency: one -> two -> three -> one"));
    }

    [Test]
    public async Task DuplicateNameNamesTheResource()
    {
        using var folder = StackFolder.For("duplicate");

        CommandOutcome outcome = await folder.RunAsync("preview");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Errors));
        Assert.That(outcome.Error, Does.Contain("two resources have the name 'blue' and the type aci:index/tenant:Tenant"));
    }

    [Test]
    public async Task WrongCommandLineIsBadInput()
    {
        using var folder = new StackFolder();

        CommandOutcome outcome = await folder.RunAsync("preview", "--stak", "dev");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error, Does.Contain("--stak"));
    }

    [TestCase("{ \"deployment\": ", ":1:")]
    [TestCase("{ \"colour\": \"blue\" }", "neither a baseline")]
    public async Task WrongBaselineIsTold(string text, string expected)
    {
        using var folder = StackFolder.For("graph");
        folder.Write("old.json", text);

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("old.json"));

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error, Does.Contain("old.json").And.Contain(expected));
    }
}
