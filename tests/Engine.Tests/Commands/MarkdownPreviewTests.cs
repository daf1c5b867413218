using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Commands;

internal sealed class MarkdownPreviewTests
{
    private const string Changed = """
        config:
          fixture:password: second-password
          fixture:tenant: green
          fixture:description: second
          fixture:makeName: renamed
          fixture:trigger: 2
          fixture:withoutExtra: yes
        """;

    [Test]
    public async Task ShowsReplacementsFirstAndTheDiffsFolded()
    {
        using StackFolder folder = await ChangedAsync();

        CommandOutcome outcome = await folder.RunAsync("preview", "--format", "markdown", "--against", folder.PathOf("base.json"));

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Error, Is.Empty);
        SnapshotFile.AssertCurrent("Commands", "changed.md", outcome.Output);
    }

    [Test]
    public async Task ShowsANewStack()
    {
        using var folder = StackFolder.For("graph");

        CommandOutcome outcome = await folder.RunAsync("preview", "--format", "markdown");

        SnapshotFile.AssertCurrent("Commands", "new.md", outcome.Output);
    }

    [Test]
    public async Task ShowsErrorsAsAList()
    {
        using var folder = StackFolder.For("report");

        CommandOutcome outcome = await folder.RunAsync("preview", "--format", "markdown");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Errors));
        SnapshotFile.AssertCurrent("Commands", "errors.md", outcome.Output);
    }

    [Test]
    public async Task SaysThatNothingChanges()
    {
        using var folder = StackFolder.For("graph");
        await folder.RunAsync("preview", "--save", folder.PathOf("base.json"));

        CommandOutcome outcome = await folder.RunAsync("preview", "--format", "markdown", "--against", folder.PathOf("base.json"));

        Assert.That(outcome.Output, Does.Contain("No changes.\n\nNothing is replaced or deleted, and the fabric ends no BGP session.\n"));
    }

    [TestCase(2000)]
    [TestCase(65_536)]
    public async Task FitsIntoAComment(int limit)
    {
        using var folder = StackFolder.For("many");
        await folder.RunAsync("preview", "--save", folder.PathOf("base.json"));
        folder.Write("Pulumi.dev.yaml", "config:\n  fixture:scenario: graph\n");

        CommandOutcome outcome = await folder.RunAsync("preview", "--format", "markdown", "--against", folder.PathOf("base.json"), "--max-length", $"{limit}");

        Assert.That(outcome.Output, Has.Length.LessThanOrEqualTo(limit).And.Length.GreaterThan(limit / 2));
        Assert.That(outcome.Output, Does.StartWith("<!-- calico-aci preview: fixture / dev -->\n"));
        Assert.That(outcome.Output, Does.Match(@"\*\d+ of \d+ lines are left out, because the comment would be too long: `calico-aci preview --stack dev --verbose` shows all\.\*"));
    }

    [Test]
    public async Task NamesCannotBreakOutOfTheirPlace()
    {
        using var folder = new StackFolder("config:\n  fixture:scenario: graph\n");
        await folder.RunAsync("preview", "--save", folder.PathOf("base.json"));
        folder.Write("Pulumi.dev.yaml", """
            config:
              fixture:scenario: graph
              fixture:description: "```\n</details>\n/close @everyone <script>"
              fixture:makeName: "a`|@team"
              fixture:trigger: 2
            """);

        CommandOutcome outcome = await folder.RunAsync("preview", "--format", "markdown", "--against", folder.PathOf("base.json"));

        string[] lines = outcome.Output.Split('\n');
        Assert.That(outcome.Output, Does.Contain("``command:Command a`|@team``"));
        Assert.That(lines, Has.None.StartsWith("/"));
        Assert.That(lines.Count(line => line.StartsWith("</details>", StringComparison.Ordinal)), Is.EqualTo(lines.Count(line => line.StartsWith("<details>", StringComparison.Ordinal))));
        Assert.That(lines.Where(line => line.Contains("<script>", StringComparison.Ordinal)), Is.Not.Empty);
        Assert.That(lines.Where(line => line.Contains("<script>", StringComparison.Ordinal)), Has.All.Matches("^[-+! ]"));
        Assert.That(lines, Has.Some.EqualTo("````diff"));
    }

    [Test]
    public async Task FormatJsonIsTheSameAsJson()
    {
        using var folder = StackFolder.For("graph");

        CommandOutcome one = await folder.RunAsync("preview", "--format", "json");
        CommandOutcome other = await folder.RunAsync("preview", "--json");

        Assert.That(one.Output, Is.EqualTo(other.Output).And.StartsWith("{"));
    }

    [Test]
    public async Task TwoFormatsAreBadInput()
    {
        using var folder = StackFolder.For("graph");

        CommandOutcome outcome = await folder.RunAsync("preview", "--format", "markdown", "--json");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error, Does.Contain("--json and --format name different formats."));
    }

    [Test]
    public async Task StatefulReplacementHasAnExitCodeOfItsOwn()
    {
        using StackFolder folder = await ChangedAsync();
        string against = folder.PathOf("base.json");

        CommandOutcome text = await folder.RunAsync("preview", "--against", against, "--fail-on", "stateful-replacement");
        CommandOutcome both = await folder.RunAsync("preview", "--json", "--against", against, "--fail-on", "changes", "--fail-on", "stateful-replacement");
        CommandOutcome changes = await folder.RunAsync("preview", "--against", against, "--fail-on", "changes");
        CommandOutcome none = await folder.RunAsync("preview", "--against", against);

        Assert.That(text.ExitCode, Is.EqualTo(ExitCodes.StatefulReplacement));
        Assert.That(text.Output, Does.Contain("This replaces or deletes what holds state\n  ! aci:Tenant  tenant: everything in the tenant goes with it\n"));
        Assert.That(both.ExitCode, Is.EqualTo(ExitCodes.StatefulReplacement));
        Assert.That(both.Output, Does.Contain("\"because\": \"everything in the tenant goes with it\""));
        Assert.That(changes.ExitCode, Is.EqualTo(ExitCodes.Changes));
        Assert.That(none.ExitCode, Is.Zero);
    }

    [Test]
    public async Task ReplacingWhatHoldsNoStateIsNoStatefulReplacement()
    {
        using var folder = StackFolder.For("graph");
        await folder.RunAsync("preview", "--save", folder.PathOf("base.json"));
        folder.Write("Pulumi.dev.yaml", "config:\n  fixture:trigger: 2\n");

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("base.json"), "--fail-on", "stateful-replacement");

        Assert.That(outcome.Output, Does.Contain("to replace"));
        Assert.That(outcome.ExitCode, Is.Zero);
    }

    private static async Task<StackFolder> ChangedAsync()
    {
        var folder = StackFolder.For("graph", "password: first-password");
        await folder.RunAsync("preview", "--save", folder.PathOf("base.json"));
        folder.Write("Pulumi.dev.yaml", Changed);
        return folder;
    }
}
