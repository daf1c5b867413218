namespace Pulumi.Tests.Fakes;

/// <summary>Runs programs against fakes.</summary>
internal sealed class FakeRun
{
    public FakeMonitor Monitor { get; init; } = new();

    public FakeEngine Engine { get; } = new();

    public bool IsPreview { get; init; }

    public Dictionary<string, string> Config { get; init; } = [];

    public HashSet<string> SecretKeys { get; init; } = [];

    public Task<int> RunAsync(Action program) => RunAsync(() =>
    {
        program();
        return new Dictionary<string, object?>();
    });

    public async Task<int> RunAsync(Func<IDictionary<string, object?>> program)
    {
        var settings = new DeploymentSettings("organization", "project", "stack", "/root", IsPreview, Config, SecretKeys);
        var run = new Deployment(settings, Engine, Monitor).RunProgramAsync(() => _ = new Stack(() => Task.FromResult(program()), null));
        return await run.WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>Runs a program that must succeed.</summary>
    public async Task SucceedAsync(Action program)
    {
        var exitCode = await RunAsync(program);
        Assert.That(Engine.Errors, Is.Empty);
        Assert.That(exitCode, Is.Zero);
    }

    /// <summary>Runs a program that must fail.</summary>
    /// <returns>The errors, as the user sees them.</returns>
    public async Task<IReadOnlyList<string>> FailAsync(Action program)
    {
        var exitCode = await RunAsync(program);
        Assert.That(exitCode, Is.EqualTo(32));
        Assert.That(Monitor.IsShutDown, Is.False);
        return [.. Engine.Errors];
    }
}
