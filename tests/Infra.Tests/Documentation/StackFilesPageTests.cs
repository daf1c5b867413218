using CalicoAci.Infra.Tests.Authoring;

namespace CalicoAci.Infra.Tests.Documentation;

/// <summary>The commands of the page about stack files do what it says.</summary>
public sealed class StackFilesPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "stack-files.md"));

    [TestCaseSource(nameof(Commands))]
    public async Task CommandWritesAStack(string line)
    {
        using var folder = new StackFolder();
        string key = folder.Write("id.pub", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJMG4TS5TbSENPqkzx0R2xFg11gAI2ZlOaDJxtrwOTuW sample\n");
        string[] words = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(word => word != "--no-input")
            .Select(word => word == "~/.ssh/id_ed25519.pub" ? key : word == "cluster.tfvars" ? Path.Combine(RepositoryFiles.Root, "tests/Infra.Tests/Authoring/Nkt/cluster.tfvars") : word)];

        CommandRun run = await CommandRun.InAsync(RepositoryFiles.Root, [.. words, "--no-input", "--out", folder.PathOf("Pulumi.x.yaml")]);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("is written: valid, "));
    }

    /// <summary>The commands that need no terminal.</summary>
    private static IEnumerable<string> Commands() => Page.Split("```sh\n").Skip(1)
        .Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)].Replace("\\\n", " ", StringComparison.Ordinal).Trim())
        .Where(line => line.Split(' ').Length > 3);
}
