using System.Text.Json.Nodes;
using CalicoAci.Engine.Tests.Commands;

namespace CalicoAci.Engine.Tests.PullRequests.Workflows;

/// <summary>
/// A fixture repository with the scripts of this one. Its Makefile takes the engine that the tests have built, and its program
/// is the fixture program.
/// </summary>
internal sealed class PipelineRepository : IDisposable
{
    public const string Settings = "config:\n  fixture:scenario: graph\n";

    private static readonly string[] Scripts = ["preview-change.sh", "deploy-stack.sh", "comment.sh"];

    private readonly FixtureRepository _repository;
    private int _runs;

    public PipelineRepository(params (string Path, string Text)[] files)
    {
        string program = Path.Combine(TestContext.CurrentContext.TestDirectory, "FixtureProgram.dll");
        _repository = new FixtureRepository(
        [
            ("Pulumi.yaml", $"name: fixture\nruntime:\n  name: dotnet\n  options: {{ binary: {program} }}\n"),
            ("Makefile", ".PHONY: build\nbuild:\n\ttest -z \"$(BROKEN)\"\n\tmkdir -p engine/bin/Release\n\tln -sfn \"$(ENGINE)\" engine/bin/Release/net10.0\n"),
            ("global.json", "{}\n"),
            ("Pulumi.dev.yaml", Settings),
            ("stacks/Pulumi.prod.yaml", $"encryptionsalt: {StackFolder.Salt}\n{Settings}  fixture:tenant: production\n  fixture:password:\n    secure: {StackFolder.Password}\n"),
            .. Scripts.Select(name => ($"build/{name}", File.ReadAllText(RepositoryFolder.PathOf($"build/{name}")))),
            .. files,
        ]);
    }

    /// <summary>The folder with stand-ins for programs.</summary>
    public static string StandIns { get; } = RepositoryFolder.PathOf("tests/Engine.Tests/PullRequests/Workflows/path");

    /// <summary>Where the stand-in for Pulumi writes its calls.</summary>
    public string Calls => PathOf("calls");

    public string PathOf(string name) => _repository.PathOf(name);

    public PipelineRepository Change(params (string Path, string? Text)[] files)
    {
        _repository.Change(files);
        return this;
    }

    /// <summary>Commits to the main branch after the change was made.</summary>
    public PipelineRepository MoveMain(params (string Path, string? Text)[] files)
    {
        _repository.MoveMain(files);
        return this;
    }

    /// <summary>The commit of a branch.</summary>
    public string Commit(string branch) => FixtureRepository.Git(PathOf("origin"), "rev-parse", branch).Trim();

    /// <summary>The variables of a machine that runs jobs.</summary>
    public Dictionary<string, string> Machine(params (string Name, string Value)[] more)
    {
        var variables = new Dictionary<string, string>
        {
            ["PATH"] = $"{StandIns}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
            ["ENGINE"] = TestContext.CurrentContext.TestDirectory,
            ["PULUMI_HOME"] = Path.Combine(NewFolder(), ".pulumi"),
            ["PULUMI_CALLS"] = Calls,
            ["BACKEND_STACKS"] = "dev prod",
            ["BACKEND_PASSPHRASE"] = StackFolder.Passphrase,
            ["no_proxy"] = "127.0.0.1",
        };
        foreach ((string name, string value) in more)
        {
            variables[name] = value;
        }

        return variables;
    }

    /// <summary>A new empty folder.</summary>
    public string NewFolder() => Directory.CreateDirectory(PathOf($"run-{++_runs}")).FullName;

    /// <summary>Runs one of our workflows.</summary>
    public Task<IReadOnlyList<WorkflowJob>> RunAsync(string workflow, WorkflowHost host) =>
        new WorkflowRun(File.ReadAllText(RepositoryFolder.PathOf($".github/workflows/{workflow}")), host).RunAsync();

    /// <summary>What GitHub tells a workflow about a pull request of the branch <c>change</c>.</summary>
    public JsonObject PullRequest(string repository = "team/clusters", params string[] labels) => new()
    {
        ["event_name"] = "pull_request",
        ["repository"] = "team/clusters",
        ["sha"] = Merge(),
        ["token"] = CommentService.Token,
        ["event"] = new JsonObject
        {
            ["pull_request"] = new JsonObject
            {
                ["number"] = 7,
                ["base"] = new JsonObject { ["sha"] = Commit("change~") },
                ["head"] = new JsonObject { ["sha"] = Commit("change"), ["repo"] = new JsonObject { ["full_name"] = repository } },
                ["labels"] = new JsonArray([.. labels.Select(label => new JsonObject { ["name"] = label })]),
            },
        },
    };

    // What GitHub keeps as refs/pull/7/merge. The base that the event names stays that of the change.
    private string Merge()
    {
        string origin = PathOf("origin");
        string tree = FixtureRepository.Git(origin, "merge-tree", "--write-tree", "main", "change").Trim();
        string commit = FixtureRepository.Git(
            origin, "-c", "user.name=test", "-c", "user.email=test@example.net", "commit-tree", tree, "-p", "main", "-p", "change", "-m", "Merge").Trim();
        FixtureRepository.Git(origin, "update-ref", "refs/pull/7/merge", commit);
        FixtureRepository.Git(origin, "config", "uploadpack.allowAnySHA1InWant", "true");
        return commit;
    }

    public void Dispose() => _repository.Dispose();
}
