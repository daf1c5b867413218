using System.Diagnostics;
using System.Text.RegularExpressions;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Tests.Commands;
using CalicoAci.Engine.Tests.PullRequests.Workflows;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Tests.PullRequests;

internal sealed partial class PipelineTests
{
    private static readonly string[] Files =
    [
        ".github/workflows/preview.yml",
        ".github/workflows/deploy.yml",
        ".gitlab-ci.yml",
        ".gitlab/preview.yml",
        ".gitlab/deploy.yml",
    ];

    private static readonly string[] Workflows = [".github/workflows/preview.yml", ".github/workflows/deploy.yml"];

    [TestCaseSource(nameof(Files))]
    public void ScriptsThatAPipelineCallsExist(string file)
    {
        string text = File.ReadAllText(RepositoryFolder.PathOf(file));
        string[] scripts = [.. ScriptName().Matches(text).Select(match => match.Value)];

        Assert.That(Parse(file).Children, Is.Not.Empty);
        foreach (string script in scripts)
        {
            Assert.That(RepositoryFolder.PathOf(script), Does.Exist);
            Assert.That(OperatingSystem.IsWindows() || File.GetUnixFileMode(RepositoryFolder.PathOf(script)).HasFlag(UnixFileMode.UserExecute), Is.True, script);
        }

        Assert.That(scripts, file == ".gitlab-ci.yml" ? Is.Empty : Is.Not.Empty);
    }

    [TestCaseSource(nameof(Workflows))]
    public void ActionsArePinnedByCommit(string file)
    {
        string[] uses = [.. Nodes(Parse(file)).OfType<YamlMappingNode>().Select(node => Text(node, "uses")).Where(text => text.Length > 0)];

        Assert.That(uses, Is.Not.Empty.And.All.Match("^[a-z-]+/[a-z-]+@[0-9a-f]{40}$"));
    }

    [TestCaseSource(nameof(Workflows))]
    public void TokenMayDoNothingUnlessAJobSaysSo(string file)
    {
        YamlMappingNode workflow = Parse(file);

        Assert.That(((YamlMappingNode)workflow["permissions"]).Children, Is.Empty);
        Assert.That(((YamlMappingNode)workflow["jobs"]).Children.Values.Select(job => Text((YamlMappingNode)job["permissions"], "contents")), Has.All.EqualTo("read"));
    }

    [Test]
    public void CodeOfAPullRequestMeetsNoCredentials()
    {
        YamlMappingNode workflow = Parse(".github/workflows/preview.yml");
        var preview = (YamlMappingNode)workflow["jobs"]["preview"];
        var comment = (YamlMappingNode)workflow["jobs"]["comment"];

        // pull_request_target would run it with the rights of the repository.
        Assert.That(((YamlMappingNode)workflow["on"]).Children.Keys.Select(key => key.ToString()), Is.EqualTo(new[] { "pull_request" }));
        Assert.That(((YamlMappingNode)preview["permissions"]).Children, Has.Count.EqualTo(1));
        Assert.That(Nodes(preview).OfType<YamlScalarNode>().Select(node => node.Value), Has.None.Contains("secrets.").And.None.Contains("github.token"));
        Assert.That(Text((YamlMappingNode)comment["permissions"], "pull-requests"), Is.EqualTo("write"));
        Assert.That(Text(comment, "if"), Does.Contain("head.repo.full_name == github.repository"));
        Assert.That(
            Nodes(comment).OfType<YamlMappingNode>().Select(node => Text(node, "run")).Where(run => run.Length > 0),
            Is.EqualTo(new[] { "build/comment.sh github comment.md \"$GITHUB_REPOSITORY\" \"${{ github.event.pull_request.number }}\"" }));
    }

    [Test]
    public void CheckoutsKeepNoCredentials() => Assert.That(
        Workflows.SelectMany(file => Nodes(Parse(file))).OfType<YamlMappingNode>()
            .Where(step => Text(step, "uses").StartsWith("actions/checkout@", StringComparison.Ordinal))
            .Select(step => Text((YamlMappingNode)step["with"], "persist-credentials")),
        Is.Not.Empty.And.All.EqualTo("false"));

    [Test]
    public void GitLabDecidesOnVariablesOfTheProjectAlone()
    {
        // Those of an environment are not there yet when GitLab makes the pipeline.
        string rules = string.Join(' ', Nodes(Parse(RepositoryFolder.PathOf(".gitlab/deploy.yml"))).OfType<YamlMappingNode>().Select(node => Text(node, "if")));

        Assert.That(rules, Does.Contain("$CALICO_ACI_DEPLOY").And.Not.Contains("PULUMI"));
    }

    [Test]
    public async Task ScriptsPassShellcheck()
    {
        string[] scripts =
        [
            .. new[] { "comment.sh", "preview-change.sh", "deploy-stack.sh", "requirements.sh" }.Select(name => RepositoryFolder.PathOf($"build/{name}")),
            .. Directory.GetFiles(PipelineRepository.StandIns),
        ];
        using Process process = Process.Start(new ProcessStartInfo("shellcheck", scripts) { RedirectStandardOutput = true })!;
        string findings = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.That(process.ExitCode, Is.Zero, findings);
    }

    [TestCase("stateful-replacement", ExitCodes.StatefulReplacement)]
    [TestCase("", ExitCodes.Success)]
    public async Task StepOfThePipelineWritesCommentAndSummary(string failOn, int code)
    {
        const string Graph = "config:\n  fixture:scenario: graph\n";
        using FixtureRepository repository = new FixtureRepository(("Pulumi.dev.yaml", Graph)).Change(("Pulumi.dev.yaml", Graph + "  fixture:tenant: green\n"));
        string folder = TestContext.CurrentContext.TestDirectory;
        string comment = repository.PathOf("comment.md");
        string summary = repository.PathOf("summary.md");

        CommandOutcome outcome = await Script.RunAsync(
            "preview-change.sh",
            new()
            {
                ["CALICO_ACI"] = Path.Combine(folder, "calico-aci.dll"),
                ["BASE_PROGRAM"] = Path.Combine(folder, "FixtureProgram.dll"),
                ["HEAD_PROGRAM"] = Path.Combine(folder, "FixtureProgram.dll"),
                ["FAIL_ON"] = failOn,
                ["VERSIONS"] = "one..two",
                ["GITHUB_STEP_SUMMARY"] = summary,
            },
            repository.PathOf("base"),
            repository.PathOf("head"),
            comment);

        Assert.That(outcome.ExitCode, Is.EqualTo(code), outcome.Error);
        Assert.That(await File.ReadAllTextAsync(comment), Does.StartWith("<!-- calico-aci preview: fixture -->\n").And.EndWith("`two` against `one`.\n"));
        Assert.That(await File.ReadAllTextAsync(summary), Is.EqualTo(await File.ReadAllTextAsync(comment)));
        Assert.That(outcome.Error.Contains("The label 'stateful-replacement' says that this is agreed.", StringComparison.Ordinal), Is.EqualTo(code != 0));
    }

    private static YamlMappingNode Parse(string file)
    {
        using StreamReader reader = File.OpenText(RepositoryFolder.PathOf(file));
        var stream = new YamlStream();
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    private static IEnumerable<YamlNode> Nodes(YamlNode node) => node switch
    {
        YamlMappingNode mapping => mapping.Children.SelectMany(child => Nodes(child.Key).Concat(Nodes(child.Value))).Prepend(mapping),
        YamlSequenceNode list => list.Children.SelectMany(Nodes).Prepend(list),
        _ => [node],
    };

    private static string Text(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? (value as YamlScalarNode)?.Value ?? "" : "";

    [GeneratedRegex(@"build/[a-z-]+\.sh")]
    private static partial Regex ScriptName();
}
