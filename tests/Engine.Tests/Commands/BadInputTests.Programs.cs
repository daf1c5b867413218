using System.Diagnostics;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Tests.Commands;

/// <summary>Programs that hang, crash or say nonsense.</summary>
internal sealed partial class BadInputTests
{
    [TestCase("crash", "The program crashed (signal 6, SIGABRT)", "the flux capacitor is empty")]
    [TestCase("abort", "The program crashed (signal 9, SIGKILL). It printed nothing to its error stream.")]
    [TestCase("garbage", "not gRPC")]
    [TestCase("nothing", "The program ended without registering a stack")]
    [TestCase("claim-errors", "exit code 32), but none arrived")]
    public async Task FailureOfTheProgramIsTold(string scenario, params string[] expected)
    {
        using var folder = StackFolder.For(scenario);

        CommandOutcome outcome = await folder.RunAsync("preview");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.ProgramFailed));
        foreach (string text in expected)
        {
            Assert.That(outcome.Error, Does.Contain(text));
        }
    }

    [Test]
    public async Task HangEndsAtTheTimeLimitAndLeavesNoProcess()
    {
        using var folder = new StackFolder();
        folder.Write("Pulumi.dev.yaml", $"config:\n  fixture:scenario: hang\n  fixture:pidFile: {folder.PathOf("pids")}\n");

        CommandOutcome outcome = await folder.RunAsync("preview", "--timeout", "4");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.ProgramFailed));
        Assert.That(outcome.Error, Does.Contain("The program did not end within 4 s (--timeout) and was stopped."));
        Assert.That(outcome.Error, Does.Contain("It had registered 1 resources").And.Contain("a cyclic dependency"));
        AssertGone(folder.Read("pids"));
    }

    [Test]
    public async Task CancellationLeavesNoProcess()
    {
        using var folder = new StackFolder();
        folder.Write("Pulumi.dev.yaml", $"config:\n  fixture:scenario: hang\n  fixture:pidFile: {folder.PathOf("pids")}\n");
        using var source = new CancellationTokenSource();
        Task<RunResult> running = new ProgramRun().RunAsync(
            new RunOptions { Directory = folder.PathOf("."), Program = folder.Program }, source.Token);
        while (!File.Exists(folder.PathOf("pids")) || folder.Read("pids").Split(' ').Length < 2)
        {
            await Task.Delay(20);
        }

        await source.CancelAsync();
        RunResult result = await running;

        Assert.That(result.ExitCode, Is.EqualTo(ExitCodes.Cancelled));
        AssertGone(folder.Read("pids"));
    }

    [Test]
    public async Task MissingProgramIsTold()
    {
        using var folder = new StackFolder();
        folder.Write("Pulumi.yaml", "name: fixture\nruntime:\n  name: dotnet\n  options:\n    binary: bin/absent\n");

        RunResult result = await new ProgramRun().RunAsync(new RunOptions { Directory = folder.PathOf(".") });

        Assert.That(result.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(result.Problems[0].Message, Does.EndWith("bin/absent does not exist."));
    }

    private static void AssertGone(string pids)
    {
        foreach (string pid in pids.Split(' '))
        {
            int id = int.Parse(pid, System.Globalization.CultureInfo.InvariantCulture);
            Assert.That(() => IsRunning(id), Is.False.After(3000, 50), $"process {pid} is still there");
        }
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);

            // A child of the child becomes a zombie of whoever adopts it.
            string state = File.ReadAllText($"/proc/{id}/stat");
            return !process.HasExited && state[(state.LastIndexOf(')') + 2)..][0] != 'Z';
        }
        catch (Exception e) when (e is ArgumentException or IOException or InvalidOperationException)
        {
            return false;
        }
    }
}
