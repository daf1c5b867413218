using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Tests.Commands;

namespace CalicoAci.Engine.Tests.Comparison;

/// <summary>A file in the shape that <c>pulumi stack export</c> writes.</summary>
internal sealed class StackExportTests
{
    private const string Export = """
        {
          "version": 3,
          "deployment": {
            "manifest": { "time": "2026-08-01T10:00:00Z" },
            "secrets_providers": { "type": "passphrase", "state": { "salt": "v1:…" } },
            "resources": [
              { "urn": "urn:pulumi:dev::fixture::pulumi:pulumi:Stack::fixture-dev", "custom": false, "type": "pulumi:pulumi:Stack" },
              { "urn": "urn:pulumi:dev::fixture::pulumi:providers:command::default_1_2_1", "custom": true, "id": "9f", "type": "pulumi:providers:command", "inputs": { "version": "1.2.1" } },
              { "urn": "urn:pulumi:dev::fixture::fixture:fabric:Group::group", "custom": false, "type": "fixture:fabric:Group", "parent": "urn:pulumi:dev::fixture::pulumi:pulumi:Stack::fixture-dev" },
              { "urn": "urn:pulumi:dev::fixture::fixture:fabric:Group$command:local:Command::make", "custom": true, "id": "make1", "type": "command:local:Command",
                "inputs": { "create": "echo one", "triggers": ["1"], "environment": { "TOKEN": { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "plaintext": "\"none\"" } } },
                "outputs": { "create": "echo one", "stdout": "one", "stderr": "" }, "parent": "urn:pulumi:dev::fixture::fixture:fabric:Group::group" },
              { "urn": "urn:pulumi:dev::fixture::command:local:Command::use", "custom": true, "id": "use1", "type": "command:local:Command", "inputs": { "create": "one" }, "outputs": { "stdout": "" } },
              { "urn": "urn:pulumi:dev::fixture::command:local:Command::use", "delete": true, "custom": true, "id": "use0", "type": "command:local:Command", "inputs": { "create": "zero" } }
            ]
          }
        }
        """;

    [Test]
    public async Task UnchangedResourcesKeepTheirKnownOutputs()
    {
        using var folder = StackFolder.For("graph");
        folder.Write("export.json", Export);

        RunResult result = await new ProgramRun(new AciIdentities()).RunAsync(
            new RunOptions { Directory = folder.PathOf("."), Program = folder.Program, Against = folder.PathOf("export.json") });

        Assert.That(result.Succeeded, string.Join('\n', result.Problems));
        Assert.That(KindOf(result, "make"), Is.EqualTo(ChangeKind.Same));
        Assert.That(KindOf(result, "use"), Is.EqualTo(ChangeKind.Same), "its input is an output of 'make' that the export knows");
        Assert.That(KindOf(result, "tenant"), Is.EqualTo(ChangeKind.Create));
        Assert.That(result.Changes.Single(c => c.Name == "make").Id, Is.EqualTo("make1"));
        Assert.That(result.Changes.Where(c => c.Kind == ChangeKind.Delete), Is.Empty);
    }

    [Test]
    public async Task OutputsOfAReplacedResourceBecomeUnknown()
    {
        using var folder = StackFolder.For("graph", "trigger: 2");
        folder.Write("export.json", Export);

        RunResult result = await new ProgramRun().RunAsync(
            new RunOptions { Directory = folder.PathOf("."), Program = folder.Program, Against = folder.PathOf("export.json") });

        PropertyChange change = result.Changes.Single(c => c.Name == "use").Properties.Single();
        Assert.That(KindOf(result, "make"), Is.EqualTo(ChangeKind.Replace));
        Assert.That(change.Old, Is.EqualTo(new PropertyValue.StringValue("one")));
        Assert.That(change.New, Is.EqualTo(PropertyValue.Unknown));
    }

    private static ChangeKind KindOf(RunResult result, string name) => result.Changes.Single(c => c.Name == name).Kind;
}
