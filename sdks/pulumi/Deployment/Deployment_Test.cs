using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack against mocks.</summary>
    /// <returns>All resources that the stack made, itself included.</returns>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new()
        => TestStackAsync(mocks, options, () => NewStack(() => new TStack()).RegisterPropertyOutputs());

    /// <summary>Runs a stack that a service provider makes against mocks.</summary>
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return TestStackAsync(mocks, options, () => NewStack(() => FromServices<TStack>(serviceProvider)).RegisterPropertyOutputs());
    }

    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources)
        => TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return Task.CompletedTask;
        });

    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, async () =>
        {
            await createResources().ConfigureAwait(false);
            return (IDictionary<string, object?>)ImmutableDictionary<string, object?>.Empty;
        }).ConfigureAwait(false);
        return resources;
    }

    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
        => TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <summary>Runs a function that makes resources and returns outputs against mocks.</summary>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        IDictionary<string, object?> outputs = ImmutableDictionary<string, object?>.Empty;
        var resources = await TestStackAsync(testMocks, testOptions, () => _ = new Stack(
            async () => outputs = await createResources().ConfigureAwait(false) ?? outputs, options: null)).ConfigureAwait(false);
        return (resources, outputs);
    }

    private static async Task<ImmutableArray<Resource>> TestStackAsync(IMocks mocks, TestOptions? options, Action makeStack)
    {
        ArgumentNullException.ThrowIfNull(mocks);
        var engine = new MockEngine();
        var monitor = new MockMonitor(mocks);
        var settings = new DeploymentSettings(
            options?.OrganizationName ?? "organization",
            options?.ProjectName ?? "project",
            options?.StackName ?? "stack",
            options?.RootDirectory ?? "",
            options?.IsPreview ?? true,
            DeploymentEnvironment.ReadConfig(),
            DeploymentEnvironment.ReadConfigSecretKeys());

        var failures = await new Deployment(settings, engine, monitor).RunToEndAsync(makeStack).ConfigureAwait(false);
        var errors = failures.Select(failure => new RunException(FailureReport.Describe(failure).Message, failure))
            .Concat(engine.Errors.Select(error => new RunException(error)))
            .ToList();
        return errors.Count switch
        {
            0 => monitor.GetResources(),
            1 => throw errors[0],
            _ => throw new AggregateException(errors),
        };
    }
}
