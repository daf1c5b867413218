using System.Diagnostics;
using System.Globalization;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Tests.Commands;

namespace CalicoAci.Engine.Tests.Hosting;

/// <summary>A program in the engine's process gives what it gives in a process of its own.</summary>
internal sealed class LoadedProgramTests
{
    private static readonly string Folder = TestContext.CurrentContext.TestDirectory;
    private static readonly string Engine = Path.Combine(Folder, "calico-aci.dll");

    [TestCase("graph")]
    [TestCase("many")]
    [TestCase("environment")]
    [TestCase("report")]
    [TestCase("wrong-inputs")]
    [TestCase("duplicate")]
    [TestCase("claim-errors")]
    [TestCase("nothing")]
    [TestCase("leak")]
    [TestCase("no-such-scenario")]
    public async Task ValidatesAsInAProcessOfItsOwn(string scenario)
    {
        using StackFolder folder = scenario == "leak" ? StackFolder.WithSecret(scenario) : StackFolder.For(scenario);

        CommandOutcome apart = await folder.RunAsync("validate");
        CommandOutcome loaded = await RunEngineAsync(folder, []);

        Assert.That(loaded.ExitCode, Is.EqualTo(apart.ExitCode), loaded.Error);
        Assert.That(loaded.Output, Is.EqualTo(apart.Output));
        Assert.That(Lines(loaded.Error), Is.EqualTo(Lines(apart.Error)));
    }

    [Test]
    public async Task TellsACrashAsInAProcessOfItsOwn()
    {
        using StackFolder folder = StackFolder.For("crash");

        CommandOutcome loaded = await RunEngineAsync(folder, []);

        Assert.That(loaded.ExitCode, Is.EqualTo(ExitCodes.ProgramFailed));
        Assert.That(loaded.Error, Does.Contain("The program crashed (signal 6, SIGABRT)").And.Contain("the flux capacitor is empty"));
    }

    [Test]
    public async Task EndsAlthoughTheProgramHangs()
    {
        using StackFolder folder = StackFolder.For("hang");
        folder.Write("Pulumi.dev.yaml", $"config:\n  fixture:scenario: hang\n  fixture:pidFile: {folder.PathOf("pids")}\n");

        // What the program started has the engine's streams and would keep them open.
        CommandOutcome loaded = await RunEngineAsync(folder, ["--timeout", "8"], () =>
        {
            using var sleeper = Process.GetProcessById(int.Parse(folder.Read("pids").Split(' ')[1], CultureInfo.InvariantCulture));
            sleeper.Kill();
        });

        Assert.That(loaded.ExitCode, Is.EqualTo(ExitCodes.ProgramFailed));
        Assert.That(loaded.Error, Does.Contain("The program did not end within 8 s (--timeout) and was stopped."));
    }

    [Test]
    public async Task FindsBaselinesByPathsFromTheFolderOfTheCall()
    {
        using StackFolder folder = StackFolder.For("graph");
        await folder.RunAsync("preview", "--save", folder.PathOf("before.json"));

        CommandOutcome loaded = await RunEngineAsync(folder, ["--against", "before.json"]);

        Assert.That(loaded.ExitCode, Is.Zero, loaded.Error);
    }

    [Test]
    public void TakesOnlyAssembliesWithTheEnginesOwnProtocol()
    {
        using StackFolder folder = StackFolder.For("graph");
        folder.Write("Strange.dll", "");

        Assert.That(LoadedProgram.Fits(folder.Program), Is.True);
        Assert.That(LoadedProgram.Fits(Path.Combine(Folder, "FixtureProgram")), Is.False);
        Assert.That(LoadedProgram.Fits(folder.PathOf("Strange.dll")), Is.False);

        File.Copy(Path.Combine(Folder, "YamlDotNet.dll"), folder.PathOf("Pulumi.Protocol.dll"));
        Assert.That(LoadedProgram.Fits(folder.PathOf("Strange.dll")), Is.False);
    }

    // The program says in a trace where it was built and which methods called it.
    private static string[] Lines(string text) => [.. text.Split('\n').Where(line => !line.TrimStart().StartsWith("at ", StringComparison.Ordinal))];

    private static async Task<CommandOutcome> RunEngineAsync(StackFolder folder, string[] arguments, Action? afterwards = null)
    {
        var start = new ProcessStartInfo("dotnet", [Engine, "validate", .. arguments, "--cwd", folder.PathOf("."), "--program", folder.Program])
        {
            WorkingDirectory = folder.PathOf("."),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(limit.Token);
        afterwards?.Invoke();
        return new CommandOutcome(process.ExitCode, await output, await error);
    }
}
