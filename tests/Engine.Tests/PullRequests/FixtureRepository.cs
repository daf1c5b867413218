using System.CommandLine;
using System.Diagnostics;
using CalicoAci.Engine.Commands;
using CalicoAci.Engine.Tests.Commands;

namespace CalicoAci.Engine.Tests.PullRequests;

/// <summary>A git repository with a project in it, and two clones: of the main branch and of a change.</summary>
internal sealed class FixtureRepository : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("calico-aci-repository-").FullName;
    private readonly string _program = Path.Combine(TestContext.CurrentContext.TestDirectory, "FixtureProgram.dll");

    public FixtureRepository(params (string Path, string Text)[] files)
    {
        Git(_path, "init", "--quiet", "--initial-branch", "main", "origin");
        Write("origin", [("Pulumi.yaml", "name: fixture\nruntime: dotnet\n"), ("README.md", "A fixture.\n"), .. files]);
        Commit("origin", "Add the project");
        Git(_path, "clone", "--quiet", "origin", "base");
    }

    public string PathOf(string name) => Path.Combine(_path, name);

    /// <summary>Commits a change on a branch and clones it. A null text removes the file.</summary>
    public FixtureRepository Change(params (string Path, string? Text)[] files)
    {
        Git(PathOf("origin"), "switch", "--quiet", "--create", "change");
        Write("origin", files);
        Commit("origin", "Change it");
        Git(_path, "clone", "--quiet", "--branch", "change", "origin", "head");
        return this;
    }

    /// <summary>Commits to the main branch after the change was made.</summary>
    public void MoveMain(params (string Path, string? Text)[] files)
    {
        Git(PathOf("origin"), "switch", "--quiet", "main");
        Write("origin", files);
        Commit("origin", "Move on");
    }

    public async Task<CommandOutcome> PreviewAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await CommandTree.RunAsync(
            ["pull-request", "--base", PathOf("base"), "--head", PathOf("head"), "--base-program", _program, "--head-program", _program, .. arguments],
            new InvocationConfiguration { Output = output, Error = error });
        return new CommandOutcome(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs git and gives what it prints.</summary>
    public static string Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        foreach (string name in start.Environment.Keys.Where(name => name is "GIT_DIR" or "GIT_WORK_TREE" or "GIT_INDEX_FILE").ToList())
        {
            start.Environment.Remove(name);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, $"git {string.Join(' ', arguments)}: {error}{output.Result}");
        return output.Result;
    }

    public void Dispose()
    {
        foreach (string file in Directory.EnumerateFiles(_path, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_path, recursive: true);
    }

    private void Write(string folder, IEnumerable<(string Path, string? Text)> files)
    {
        foreach ((string path, string? text) in files)
        {
            string file = Path.Combine(PathOf(folder), path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            if (text is null)
            {
                File.Delete(file);
            }
            else
            {
                File.WriteAllText(file, text);
                if (!OperatingSystem.IsWindows() && file.EndsWith(".sh", StringComparison.Ordinal))
                {
                    File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.UserExecute);
                }
            }
        }
    }

    private void Commit(string folder, string message)
    {
        Git(PathOf(folder), "add", "--all");
        Git(PathOf(folder), "-c", "user.name=test", "-c", "user.email=test@example.net", "-c", "commit.gpgsign=false", "commit", "--quiet", "--allow-empty", "--message", message);
    }
}
