using System.Diagnostics;
using CalicoAci.Engine.Tests.Commands;

namespace CalicoAci.Engine.Tests.PullRequests;

/// <summary>The linters of pipelines over ours, and over ours with one mistake each.</summary>
internal sealed class PipelineLintTests
{
    private static readonly string[] GitLab = [".gitlab-ci.yml", ".gitlab/preview.yml", ".gitlab/deploy.yml"];

    [Test]
    public async Task PipelinesPassTheLinters()
    {
        CommandOutcome outcome = await LintAsync(RepositoryFolder.Root);

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
    }

    [TestCase(".github/workflows/preview.yml", "timeout-minutes: 30", "timeout-minute: 30", "unexpected key \"timeout-minute\"")]
    [TestCase(".github/workflows/preview.yml", "github.event.pull_request.head.sha", "github.evnt.head.sha", "property \"evnt\" is not defined")]
    [TestCase(".github/workflows/preview.yml", "needs: preview", "needs: review", "needs job \"review\" which does not exist")]
    [TestCase(".github/workflows/preview.yml", "ubuntu-24.04", "ubuntu-24.4", "label \"ubuntu-24.4\" is unknown")]
    [TestCase(".github/workflows/deploy.yml", "contents: read", "contents: reed", "contents")]
    [TestCase(".gitlab/deploy.yml", "resource_group:", "resource_grup:", "'resource_grup' property is not expected to be here")]
    [TestCase(".gitlab/preview.yml", "- job: preview", "- job: review", "needs: [review] for comment could not be found")]
    [TestCase(".gitlab-ci.yml", ".gitlab/deploy.yml", ".gitlab/deplay.yml", "deplay.yml")]
    public async Task MistakeIsFound(string file, string from, string to, string finding)
    {
        string folder = Directory.CreateTempSubdirectory("calico-aci-lint-").FullName;
        try
        {
            foreach (string path in file.StartsWith(".gitlab", StringComparison.Ordinal) ? GitLab : [file])
            {
                string text = await File.ReadAllTextAsync(RepositoryFolder.PathOf(path));
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
                await File.WriteAllTextAsync(Path.Combine(folder, path), path == file ? text.Replace(from, to, StringComparison.Ordinal) : text);
            }

            CommandOutcome outcome = await LintAsync(folder);

            Assert.That(outcome.ExitCode, Is.EqualTo(1), outcome.Error);
            Assert.That(outcome.Output, Does.Contain(finding).And.Contain(file.StartsWith(".gitlab", StringComparison.Ordinal) ? ".gitlab-ci.yml" : file));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<CommandOutcome> LintAsync(string checkout)
    {
        Assert.That(RepositoryFolder.PathOf("artifacts/linters/installed.json"), Does.Exist, "build/requirements.sh installs the linters.");
        var start = new ProcessStartInfo("node", [RepositoryFolder.PathOf("build/linters/lint.mjs"), checkout]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandOutcome(process.ExitCode, await output, await error);
    }
}
