using System.Text.Json.Nodes;

namespace CalicoAci.Engine.Tests.PullRequests.Workflows;

/// <summary>The workflow of a pull request, run step by step over real checkouts.</summary>
internal sealed class PreviewWorkflowTests
{
    private const string Preview = "Preview every stack that may be affected";
    private const string Replacing = PipelineRepository.Settings + "  fixture:tenant: green\n";

    private CommentService _service = null!;

    [SetUp]
    public async Task StartAsync() => _service = await CommentService.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [Test]
    public async Task StatefulReplacementFailsTheCheckAndIsInTheComment()
    {
        using PipelineRepository repository = new PipelineRepository().Change(("Pulumi.dev.yaml", Replacing));

        IReadOnlyList<WorkflowJob> jobs = await RunAsync(repository, repository.PullRequest());

        Assert.That(jobs.Select(job => (job.Name, job.Result)), Is.EqualTo(new[] { ("preview", "failure"), ("comment", "success") }), jobs[0].Log + jobs[^1].Log);
        Assert.That(jobs[0].Steps[Preview], Is.EqualTo("failure"));
        Assert.That(jobs[0].Steps["Keep the comment"], Is.EqualTo("success"));
        Assert.That(_service.Comments.Single().Body, Is.EqualTo(jobs[0].Summary).And.Contains("**replaces or deletes what holds state**"));
        Assert.That(_service.Comments.Single().Body, Does.EndWith($"`{repository.Commit("change")}` against `{repository.Commit("main")}`.\n"));
        Assert.That(jobs.Select(job => job.Log), Has.None.Contains(CommentService.Token));
    }

    [Test]
    public async Task WhatWasMergedMeanwhileIsNotThisChange()
    {
        using PipelineRepository repository = new PipelineRepository()
            .Change(("stacks/Pulumi.prod.fixtures.yaml", "lookups: []\n"))
            .MoveMain(("Pulumi.dev.yaml", Replacing), ("Makefile.inc", "# merged meanwhile\n"));

        IReadOnlyList<WorkflowJob> jobs = await RunAsync(repository, repository.PullRequest());

        Assert.That(jobs.Select(job => job.Result), Has.All.EqualTo("success"), jobs[0].Log);
        Assert.That(_service.Comments.Single().Body, Does.Contain("Only settings changed: 1 of 2 stacks may be affected.").And.Not.Contains("`dev`"));
        Assert.That(_service.Comments.Single().Body, Does.EndWith($"`{repository.Commit("change")}` against `{repository.Commit("main")}`.\n"));
    }

    [Test]
    public async Task LabelAgreesAndTheSameCommentIsUpdated()
    {
        using PipelineRepository repository = new PipelineRepository().Change(("Pulumi.dev.yaml", Replacing));

        await RunAsync(repository, repository.PullRequest());
        IReadOnlyList<WorkflowJob> jobs = await RunAsync(repository, repository.PullRequest("team/clusters", "docs", "stateful-replacement"));

        Assert.That(jobs.Select(job => job.Result), Has.All.EqualTo("success"), jobs[0].Log);
        Assert.That(_service.Comments, Has.Length.EqualTo(1));
        Assert.That(_service.Requests[^1], Does.StartWith("PATCH"));
    }

    [Test]
    public async Task ForkGetsItsTextInTheSummaryOnly()
    {
        using PipelineRepository repository = new PipelineRepository().Change(("Pulumi.dev.yaml", PipelineRepository.Settings + "  fixture:description: second\n"));

        IReadOnlyList<WorkflowJob> jobs = await RunAsync(repository, repository.PullRequest("somebody/clusters"));

        Assert.That(jobs.Select(job => job.Result), Is.EqualTo(new[] { "success", "skipped" }), jobs[0].Log);
        Assert.That(jobs[0].Summary, Does.Contain("| `dev` | changes |"));
        Assert.That(_service.Requests, Is.Empty);
    }

    [Test]
    public async Task BuildThatFailsLeavesNothingToPost()
    {
        using PipelineRepository repository = new PipelineRepository().Change(("Pulumi.dev.yaml", Replacing));

        IReadOnlyList<WorkflowJob> jobs = await RunAsync(repository, repository.PullRequest(), ("BROKEN", "1"));

        Assert.That(jobs.Select(job => job.Result), Is.EqualTo(new[] { "failure", "success" }), jobs[0].Log);
        Assert.That(jobs[0].Steps[Preview], Is.EqualTo("skipped"));
        Assert.That(jobs[1].Steps["Fetch the comment"], Is.EqualTo("failure"));
        Assert.That(jobs[1].Steps["Post or update the comment"], Is.EqualTo("skipped"));
        Assert.That(_service.Requests, Is.Empty);
    }

    private Task<IReadOnlyList<WorkflowJob>> RunAsync(PipelineRepository repository, JsonObject github, params (string Name, string Value)[] variables) => repository.RunAsync(
        "preview.yml",
        new WorkflowHost
        {
            Repository = repository.PathOf("origin"),
            Folder = repository.NewFolder(),
            GitHub = github,
            Environment = repository.Machine([("GITHUB_API_URL", _service.Address), .. variables]),
        });
}
