using System.Collections.Concurrent;
using System.Collections.Immutable;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Networking;

/// <summary>Runs components against strict mocks: a type that the network should not use fails the run.</summary>
internal sealed class ClusterRun
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(400);

    private readonly ConcurrentDictionary<string, MockResourceArgs> _registered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _early = new(StringComparer.Ordinal);
    private readonly Func<string, bool> _hold;
    private bool _released;
    private long _lastStart;

    private ClusterRun(Func<string, bool> hold) => _hold = hold;

    /// <summary>Every registration by resource name.</summary>
    public IReadOnlyDictionary<string, MockResourceArgs> Registered => _registered;

    /// <summary>The names that were registered before the held ones were released: those that do not wait for them.</summary>
    public IReadOnlyCollection<string> StartedEarly => [.. _early.Keys];

    /// <summary>The resources themselves.</summary>
    public ImmutableArray<Resource> Resources { get; private set; } = [];

    /// <summary>Runs a program.</summary>
    public static Task<ClusterRun> Of(Action program) => Of(program, static _ => false);

    /// <summary>Runs a program and holds the registration of a resource back until nothing else happens.</summary>
    public static Task<ClusterRun> Holding(Action program, string name) => Of(program, candidate => candidate == name);

    /// <summary>The inputs of an object, by resource name.</summary>
    public ImmutableDictionary<string, object> Inputs(string name)
        => _registered.TryGetValue(name, out MockResourceArgs? found)
            ? found.Inputs
            : throw new AssertionException($"No resource '{name}' among {string.Join(", ", _registered.Keys.Order())}");

    /// <summary>The registrations of a type.</summary>
    public IEnumerable<MockResourceArgs> OfType(string type)
        => _registered.Values.Where(resource => resource.Type == type).OrderBy(resource => resource.Name, StringComparer.Ordinal);

    private static async Task<ClusterRun> Of(Action program, Func<string, bool> hold)
    {
        var run = new ClusterRun(hold);
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        mocks.Setup(mock => mock.NewResourceAsync(It.Is<MockResourceArgs>(args => IsKnown(args.Type!)))).Returns<MockResourceArgs>(run.Register);
        mocks.Setup(mock => mock.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns(Task.CompletedTask);
        run.Resources = await Deployment.TestAsync(mocks.Object, new TestOptions { ProjectName = "calico-aci", StackName = "test", IsPreview = false }, program);
        return run;
    }

    private static bool IsKnown(string type)
        => type.StartsWith("kubernetes:", StringComparison.Ordinal)
            || type.StartsWith("calico-aci:", StringComparison.Ordinal)
            || type is "pulumi:providers:kubernetes" or "command:remote:Command";

    private async Task<(string? Id, object State)> Register(MockResourceArgs args)
    {
        string name = args.Name!;
        if (!_registered.TryAdd(name, args))
        {
            throw new InvalidOperationException($"Two resources have the name {name}.");
        }

        Interlocked.Exchange(ref _lastStart, Environment.TickCount64);
        if (_hold(name))
        {
            while (Environment.TickCount64 - Interlocked.Read(ref _lastStart) < Quiet.TotalMilliseconds)
            {
                await Task.Delay(Quiet / 4);
            }

            Volatile.Write(ref _released, true);
        }
        else if (!Volatile.Read(ref _released))
        {
            _early.TryAdd(name, true);
        }

        return ($"{name}-id", args.Inputs);
    }
}
