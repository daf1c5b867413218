using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Protocol;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>The exit code of a program that has shown its errors already.</summary>
    private const int ErrorsReported = 32;

    /// <summary>How long nothing may seem to happen before the program is searched for resources that wait for each other.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return (IDictionary<string, object?>)ImmutableDictionary<string, object?>.Empty;
    });

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func().ConfigureAwait(false);
        return (IDictionary<string, object?>)ImmutableDictionary<string, object?>.Empty;
    });

    /// <summary>Runs a program whose function makes the resources and returns the stack's outputs.</summary>
    /// <returns>The exit code: 0, or 32 where errors were shown.</returns>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null)
        => RunMainAsync(() => _ = new Stack(func, options));

    /// <summary>Runs a program whose stack is a class.</summary>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new()
        => RunMainAsync(() => NewStack(() => new TStack()).RegisterPropertyOutputs());

    /// <summary>Runs a program whose stack is a class that a service provider makes.</summary>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return RunMainAsync(() => NewStack(() => FromServices<TStack>(serviceProvider)).RegisterPropertyOutputs());
    }

    private static TStack NewStack<TStack>(Func<TStack> create)
        where TStack : Stack
    {
        try
        {
            return create();
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    private static TStack FromServices<TStack>(IServiceProvider services)
        where TStack : Stack
        => services.GetService(typeof(TStack)) as TStack
            ?? throw new RunException($"The service provider cannot make a {typeof(TStack).FullName}. Register the class with it.");

    private static async Task<int> RunMainAsync(Action makeStack)
    {
        if (Current.Value is not null)
        {
            throw new InvalidOperationException("A deployment is running already. Deployment.RunAsync can be called once in a program.");
        }

        Deployment deployment;
        try
        {
            var settings = DeploymentEnvironment.ReadSettings();
            var engine = new GrpcChannel(DeploymentEnvironment.EngineAddress);
            // An engine that answers both at one address needs one connection only.
            var monitor = DeploymentEnvironment.MonitorAddress == DeploymentEnvironment.EngineAddress ? engine : new GrpcChannel(DeploymentEnvironment.MonitorAddress);
            deployment = new Deployment(settings, new GrpcEngine(engine), new GrpcMonitor(monitor));
        }
        catch (RunException e)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return 1;
        }

        return await deployment.RunProgramAsync(makeStack).ConfigureAwait(false);
    }

    internal async Task<int> RunProgramAsync(Action makeStack)
    {
        try
        {
            var failures = await RunToEndAsync(makeStack).ConfigureAwait(false);
            if (failures.Count > 0)
            {
                return await FailureReport.SendAsync(failures, Log).ConfigureAwait(false) ? ErrorsReported : 1;
            }

            if (Log.HasErrors)
            {
                return ErrorsReported;
            }

            await Monitor.SignalAndWaitForShutdownAsync().ConfigureAwait(false);
        }
        catch (Protocol.RpcException e) when (e.StatusCode is Protocol.StatusCode.Unavailable or Protocol.StatusCode.Cancelled)
        {
            // The engine is gone, which is what the last call waits for.
        }
        finally
        {
            await StopCallbacksAsync().ConfigureAwait(false);
        }

        return 0;
    }

    /// <summary>Makes the stack and waits until all work is done.</summary>
    private async Task<IReadOnlyList<Exception>> RunToEndAsync(Action makeStack)
    {
        Instance = new DeploymentInstance(this);
        Runner.Track(MakeStackAsync());
        var end = Runner.WaitAsync();
        while (await Task.WhenAny(end, Task.Delay(Patience)).ConfigureAwait(false) != end)
        {
            if (WaitCycle.Find(_registering) is { } cycle)
            {
                return [WaitCycle.Describe(cycle)];
            }
        }

        return await end.ConfigureAwait(false);

        Task MakeStackAsync()
        {
            try
            {
                makeStack();
                return Task.CompletedTask;
            }
            catch (Exception e)
            {
                return Task.FromException(e);
            }
        }
    }
}
