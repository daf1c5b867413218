using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Tests.Commands;

namespace CalicoAci.Engine.Tests.PullRequests.Workflows;

/// <summary>The scripts of GitLab's jobs, run over a real checkout.</summary>
internal sealed class GitLabPipelineTests
{
    [TestCase("", ExitCodes.StatefulReplacement)]
    [TestCase("docs,stateful-replacement", ExitCodes.Success)]
    public async Task MergeRequestIsPreviewedAndCommented(string labels, int code)
    {
        await using CommentService service = await CommentService.StartAsync();
        using PipelineRepository repository = new PipelineRepository().Change(("Pulumi.dev.yaml", PipelineRepository.Settings + "  fixture:tenant: green\n"));
        Dictionary<string, string> machine = repository.Machine(
            ("CI_MERGE_REQUEST_DIFF_BASE_SHA", repository.Commit("main")),
            ("CI_COMMIT_SHA", repository.Commit("change")),
            ("CI_BUILDS_DIR", repository.NewFolder()),
            ("CI_JOB_ID", "1"),
            ("CI_MERGE_REQUEST_LABELS", labels),
            ("CI_API_V4_URL", $"{service.Address}/api/v4"),
            ("CI_PROJECT_ID", "42"),
            ("CI_MERGE_REQUEST_IID", "7"),
            ("CALICO_ACI_COMMENT_TOKEN", CommentService.Token));

        CommandOutcome preview = await GitLabJob.RunAsync("preview.yml", "preview", repository.PathOf("head"), machine);
        CommandOutcome comment = await GitLabJob.RunAsync("preview.yml", "comment", repository.PathOf("head"), machine);

        Assert.That(preview.ExitCode, Is.EqualTo(code), preview.Error);
        Assert.That(comment.ExitCode, Is.Zero, comment.Error);
        Assert.That(service.Comments.Single().Body, Does.Contain("| `dev` | **replaces or deletes what holds state** |").And.EndWith($"against `{repository.Commit("main")}`.\n"));
        Assert.That(preview.Output + preview.Error + comment.Output + comment.Error, Does.Not.Contain(CommentService.Token));
    }

    [TestCase("deploy-dev", "dev", "Pulumi.dev.yaml")]
    [TestCase("deploy-prod", "prod", "stacks/Pulumi.prod.yaml")]
    public async Task JobOfAStackDeploysIt(string job, string stack, string settings)
    {
        using PipelineRepository repository = new();
        Dictionary<string, string> machine = repository.Machine(("PULUMI_BACKEND_URL", "file://state"), ("PULUMI_CONFIG_PASSPHRASE", StackFolder.Passphrase));

        CommandOutcome outcome = await GitLabJob.RunAsync("deploy.yml", job, repository.PathOf("base"), machine);

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(await File.ReadAllLinesAsync(repository.Calls), Is.EqualTo(new[] { "login", $"preview {stack} {settings}", $"up {stack} {settings}" }));
    }
}
