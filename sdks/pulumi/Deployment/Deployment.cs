using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>One run of a program: a preview, an update or a test.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> Current = new();

    private Stack? _stack;

    internal Deployment(DeploymentSettings settings, IEngine engine, IMonitor monitor)
    {
        Settings = settings;
        Engine = engine;
        Monitor = monitor;
        Features = new Features(monitor);
        Log = new EngineLog(engine, Runner);
    }

    /// <summary>The deployment that runs this code.</summary>
    public static DeploymentInstance Instance
    {
        get => Current.Value
            ?? throw new InvalidOperationException("No deployment is running. Make resources inside Deployment.RunAsync, or inside Deployment.TestAsync in a test.");
        internal set => Current.Value = value;
    }

    internal static Deployment InternalInstance => Instance.Deployment;

    internal DeploymentSettings Settings { get; }

    internal IEngine Engine { get; }

    internal IMonitor Monitor { get; }

    internal Features Features { get; }

    internal TaskRunner Runner { get; } = new();

    internal EngineLog Log { get; }

    internal Stack? Stack => _stack;

    internal string ProjectName => Settings.Project;

    internal string StackName => Settings.Stack;

    internal static bool TryGetInternalInstance([NotNullWhen(true)] out Deployment? deployment)
    {
        deployment = Current.Value?.Deployment;
        return deployment is not null;
    }

    /// <summary>Makes a failure of an output a failure of the run that it belongs to.</summary>
    internal static void TrackOutput(Task task)
    {
        if (TryGetInternalInstance(out var deployment))
        {
            deployment.Runner.Track(task);
        }
    }

    internal void SetStack(Stack stack)
    {
        if (Interlocked.CompareExchange(ref _stack, stack, null) is not null)
        {
            throw new InvalidOperationException("The deployment already has a stack; it can have only one.");
        }

        Runner.Track(TellRootAsync(stack));
    }

    /// <summary>Engines show messages that belong to no resource beside the root. Nothing depends on the call.</summary>
    private async Task TellRootAsync(Stack stack)
    {
        var urn = await stack.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        try
        {
            await Engine.SetRootResourceAsync(new Pulumirpc.SetRootResourceRequest { Urn = urn }).ConfigureAwait(false);
        }
        catch (Protocol.RpcException e) when (e.StatusCode == Protocol.StatusCode.Unimplemented)
        {
            // Newer engines know the root by themselves.
        }
    }
}
