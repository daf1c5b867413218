using System.Text.Json.Nodes;
using CalicoAci.Engine.Tests.Commands;

namespace CalicoAci.Engine.Tests.PullRequests.Workflows;

/// <summary>The workflow that deploys after a merge, with a stand-in for the Pulumi CLI.</summary>
internal sealed class DeployWorkflowTests
{
    private const string Token = "pul-0123456789";

    [Test]
    public async Task NothingHappensBeforeStacksAreNamed()
    {
        using var repository = new PipelineRepository();

        IReadOnlyList<WorkflowJob> jobs = await PushAsync(repository, null);

        Assert.That(jobs.Single().Result, Is.EqualTo("skipped"));
    }

    [Test]
    public async Task PushDeploysEachStackInItsEnvironment()
    {
        using var repository = new PipelineRepository();

        IReadOnlyList<WorkflowJob> jobs = await PushAsync(repository, """["dev", "prod"]""");

        Assert.That(jobs.Select(job => (job.Environment, job.Result)), Is.EqualTo(new[] { ("dev", "success"), ("prod", "success") }), string.Concat(jobs.Select(job => job.Log)));
        Assert.That(await File.ReadAllLinesAsync(repository.Calls), Is.EqualTo(new[]
        {
            "login", "preview dev Pulumi.dev.yaml", "up dev Pulumi.dev.yaml", "login", "preview prod stacks/Pulumi.prod.yaml", "up prod stacks/Pulumi.prod.yaml",
        }));
        Assert.That(jobs.Select(job => job.Log), Has.None.Contains(Token).And.None.Contains(StackFolder.Passphrase).And.None.Contains(StackFolder.PasswordText));
    }

    [TestCase("dev", "success")]
    [TestCase("de\"v]", "failure")]
    public async Task StackThatSomebodyNamesIsTheOnlyOne(string stack, string result)
    {
        using var repository = new PipelineRepository();

        IReadOnlyList<WorkflowJob> jobs = await RunAsync(repository, Host(repository) with
        {
            GitHub = new JsonObject { ["event_name"] = "workflow_dispatch", ["sha"] = repository.Commit("main"), ["repository"] = "team/clusters" },
            Variables = new JsonObject { ["DEPLOY_STACKS"] = """["prod"]""" },
            Inputs = new JsonObject { ["stack"] = stack },
        });

        Assert.That(jobs.Select(job => (job.Environment, job.Result)), Is.EqualTo(new[] { (stack, result) }), jobs[0].Log);
        Assert.That(File.Exists(repository.Calls), Is.EqualTo(result == "success"));
    }

    [Test]
    public async Task EnvironmentWithoutSecretsStopsAtTheLogin()
    {
        using var repository = new PipelineRepository();

        IReadOnlyList<WorkflowJob> jobs = await PushAsync(repository, """["dev"]""", host => host with { Secrets = _ => [] });

        Assert.That(jobs.Single().Result, Is.EqualTo("failure"));
        Assert.That(jobs.Single().Log, Does.Contain("PULUMI_ACCESS_TOKEN must be set for login"));
        Assert.That(repository.Calls, Does.Not.Exist);
    }

    [Test]
    public async Task PassphraseOfTheRunnersFileIsNotHiddenByAnEmptySecret()
    {
        using var repository = new PipelineRepository();
        await File.WriteAllTextAsync(repository.PathOf("passphrase"), StackFolder.Passphrase + "\n");

        IReadOnlyList<WorkflowJob> jobs = await PushAsync(repository, """["prod"]""", host => host with
        {
            Secrets = _ => new JsonObject { ["PULUMI_ACCESS_TOKEN"] = Token },
            Environment = repository.Machine(("PULUMI_CONFIG_PASSPHRASE_FILE", repository.PathOf("passphrase"))),
        });

        Assert.That(jobs.Single().Result, Is.EqualTo("success"), jobs.Single().Log);
    }

    [Test]
    public async Task WrongPassphraseStopsBeforeAnythingIsCalled()
    {
        using var repository = new PipelineRepository();

        IReadOnlyList<WorkflowJob> jobs = await PushAsync(repository, """["prod"]""", host => host with
        {
            Secrets = _ => new JsonObject { ["PULUMI_ACCESS_TOKEN"] = Token, ["PULUMI_CONFIG_PASSPHRASE"] = "wrong" },
        });

        Assert.That(jobs.Single().Result, Is.EqualTo("failure"));
        Assert.That(jobs.Single().Log, Does.Contain("The passphrase in PULUMI_CONFIG_PASSPHRASE is not the one of"));
        Assert.That(repository.Calls, Does.Not.Exist);
    }

    [Test]
    public async Task BrokenSettingsStopBeforeAnythingIsCalled()
    {
        using var repository = new PipelineRepository(("Pulumi.dev.yaml", "config:\n  fixture:scenario: report\n"));

        IReadOnlyList<WorkflowJob> jobs = await PushAsync(repository, """["dev"]""");

        Assert.That(jobs.Single().Result, Is.EqualTo("failure"));
        Assert.That(repository.Calls, Does.Not.Exist);
    }

    [Test]
    public async Task StackThatTheBackendDoesNotKnowFails()
    {
        using var repository = new PipelineRepository();

        IReadOnlyList<WorkflowJob> jobs = await PushAsync(repository, """["dev"]""", host => host with { Environment = repository.Machine(("BACKEND_STACKS", "lab")) });

        Assert.That(jobs.Single().Result, Is.EqualTo("failure"));
        Assert.That(jobs.Single().Log, Does.Contain("no stack named 'dev' found"));
        Assert.That(await File.ReadAllLinesAsync(repository.Calls), Is.EqualTo(new[] { "login" }));
    }

    [TestCase("--diff", "--dif", "unknown flag: --dif")]
    [TestCase("--skip-preview --yes", "", "--yes or --skip-preview must be passed in")]
    public async Task StandInRefusesWhatTheCliRefuses(string from, string to, string message)
    {
        string script = (await File.ReadAllTextAsync(RepositoryFolder.PathOf("build/deploy-stack.sh"))).Replace(from, to, StringComparison.Ordinal);
        using var repository = new PipelineRepository(("build/deploy-stack.sh", script));

        IReadOnlyList<WorkflowJob> jobs = await PushAsync(repository, """["dev"]""");

        Assert.That(jobs.Single().Log, Does.Contain(message));
    }

    private static WorkflowHost Host(PipelineRepository repository) => new()
    {
        Repository = repository.PathOf("origin"),
        Folder = repository.NewFolder(),
        GitHub = new JsonObject { ["event_name"] = "push", ["sha"] = repository.Commit("main"), ["repository"] = "team/clusters" },
        Secrets = environment => environment is "dev" or "prod" ? new JsonObject { ["PULUMI_ACCESS_TOKEN"] = Token, ["PULUMI_CONFIG_PASSPHRASE"] = StackFolder.Passphrase } : [],
        Environment = repository.Machine(),
    };

    private static Task<IReadOnlyList<WorkflowJob>> PushAsync(PipelineRepository repository, string? stacks, Func<WorkflowHost, WorkflowHost>? change = null)
    {
        WorkflowHost host = Host(repository) with { Variables = stacks is null ? [] : new JsonObject { ["DEPLOY_STACKS"] = stacks } };
        return RunAsync(repository, change is null ? host : change(host));
    }

    private static Task<IReadOnlyList<WorkflowJob>> RunAsync(PipelineRepository repository, WorkflowHost host) => repository.RunAsync("deploy.yml", host);
}
