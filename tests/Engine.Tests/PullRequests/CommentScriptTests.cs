using CalicoAci.Engine.Tests.Commands;

namespace CalicoAci.Engine.Tests.PullRequests;

internal sealed class CommentScriptTests
{
    private const string Mark = "<!-- calico-aci preview: fixture -->\n";
    private const string First = Mark + "The \"first\" preview, with `code`, $HOME and \\ in it.\n";
    private const string Second = Mark + "The second preview.\n";

    private readonly string _file = Path.GetTempFileName();
    private CommentService _service = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _service = await CommentService.StartAsync();
        for (int i = 0; i < 130; i++)
        {
            _service.Add("somebody", $"Comment {i}");
        }
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        File.Delete(_file);
    }

    [TestCase("github", "PATCH")]
    [TestCase("gitlab", "PUT")]
    public async Task FirstPostsAndThenUpdatesAcrossPages(string service, string update)
    {
        CommandOutcome first = await PostAsync(service, First);
        (string Author, string Body)[] afterFirst = _service.Comments;
        _service.Add("somebody", "A later comment");
        CommandOutcome second = await PostAsync(service, Second);

        Assert.That(first.ExitCode, Is.Zero, first.Error);
        Assert.That(afterFirst, Has.Length.EqualTo(131));
        Assert.That(afterFirst[^1].Body, Is.EqualTo(First));
        Assert.That(second.ExitCode, Is.Zero, second.Error);
        Assert.That(_service.Comments, Has.Length.EqualTo(132));
        Assert.That(_service.Comments[130].Body, Is.EqualTo(Second));
        Assert.That(_service.Requests[^1], Does.StartWith(update));
        Assert.That(_service.Requests, Has.Some.Contains("page=2"));
    }

    [TestCase("github")]
    [TestCase("gitlab")]
    public async Task CommentOfSomebodyElseStaysAsItIs(string service)
    {
        _service.Add("mallory", Mark + "Looks good to me.");

        CommandOutcome outcome = await PostAsync(service, First);

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(_service.Comments, Has.Length.EqualTo(132));
        Assert.That(_service.Comments[130].Body, Does.EndWith("Looks good to me."));
    }

    [TestCase(401)]
    [TestCase(403)]
    public async Task TokenThatMayNotWriteIsNoFailure(int status)
    {
        _service.RefusesWrites = status;

        CommandOutcome outcome = await PostAsync("github", First);

        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(outcome.Error, Does.Contain($"The token may not comment (status {status})."));
        Assert.That(_service.Comments, Has.Length.EqualTo(130));
    }

    [TestCase("github", "wrong")]
    [TestCase("gitlab", "wrong")]
    [TestCase("github", "")]
    public async Task WithoutAGoodTokenNothingIsPosted(string service, string token)
    {
        CommandOutcome outcome = await PostAsync(service, First, token);

        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(outcome.Error, Does.Contain("token").And.Contain($"The comment is in {_file}."));
    }

    [Test]
    public async Task AnyOtherRefusalFails()
    {
        _service.RefusesWrites = 422;

        CommandOutcome outcome = await PostAsync("github", First);

        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Error, Does.Contain("Posting the comment failed with status 422: Resource not accessible by integration"));
        Assert.That(outcome.Error, Does.Not.Contain(CommentService.Token));
    }

    [Test]
    public async Task FileWithoutMarkIsRefused()
    {
        CommandOutcome outcome = await PostAsync("github", "Hello\n");

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("does not begin with the mark of a comment"));
        Assert.That(_service.Requests, Is.Empty);
    }

    private async Task<CommandOutcome> PostAsync(string service, string text, string token = CommentService.Token)
    {
        await File.WriteAllTextAsync(_file, text);
        return await Script.RunAsync(
            "comment.sh",
            new()
            {
                ["GITHUB_API_URL"] = _service.Address,
                ["GITHUB_TOKEN"] = token,
                ["CI_API_V4_URL"] = $"{_service.Address}/api/v4",
                ["GITLAB_TOKEN"] = token,
                ["no_proxy"] = "127.0.0.1",
            },
            service,
            _file,
            service == "github" ? "team/clusters" : "42",
            "7");
    }
}
