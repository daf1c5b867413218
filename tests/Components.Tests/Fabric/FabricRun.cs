using System.Collections.Concurrent;
using System.Collections.Immutable;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Fabric;

/// <summary>Runs components against strict mocks that know the fabric's objects, and gives each its DN as its ID.</summary>
internal sealed class FabricRun
{
    private readonly ConcurrentQueue<MockResourceArgs> _created = new();
    private readonly ConcurrentQueue<MockCallArgs> _called = new();
    private readonly ConcurrentDictionary<string, ImmutableDictionary<string, Output<object?>>> _registered = new(StringComparer.Ordinal);

    private FabricRun()
    {
    }

    public IReadOnlyList<MockResourceArgs> Created => [.. _created.OrderBy(resource => resource.Name, StringComparer.Ordinal)];

    public IReadOnlyList<MockCallArgs> Called => [.. _called];

    public ImmutableArray<Resource> Resources { get; private set; } = [];

    public IEnumerable<string> Names => Created.Where(resource => resource.Type!.StartsWith("aci:", StringComparison.Ordinal)).Select(resource => resource.Name!);

    public static async Task<FabricRun> Of(Action create)
    {
        var run = new FabricRun();
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        mocks.Setup(mock => mock.NewResourceAsync(It.Is<MockResourceArgs>(args => FabricDns.Knows(args.Type))))
            .ReturnsAsync((MockResourceArgs args) => run.Create(args));
        mocks.Setup(mock => mock.NewResourceAsync(It.Is<MockResourceArgs>(args => args.Type!.StartsWith("calico-aci:fabric:", StringComparison.Ordinal))))
            .ReturnsAsync((MockResourceArgs args) => ($"{args.Name}-id", args.Inputs));
        mocks.Setup(mock => mock.CallAsync(It.Is<MockCallArgs>(args => FabricDns.Knows(args.Token))))
            .ReturnsAsync((MockCallArgs args) => run.Call(args));
        mocks.Setup(mock => mock.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>()))
            .Callback((MockRegisterResourceOutputsRequest request) => run._registered[request.Urn.Split("::")[^1]] = request.Outputs)
            .Returns(Task.CompletedTask);
        run.Resources = await Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = false }, create);
        return run;
    }

    public static async Task<T> ValueOf<T>(Output<T> output)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        output.Apply(value =>
        {
            result.TrySetResult(value);
            return value;
        });
        return await result.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public IReadOnlyList<MockResourceArgs> OfType(string type) => [.. Created.Where(resource => resource.Type == $"aci:index/{char.ToLowerInvariant(type[0])}{type[1..]}:{type}")];

    public ImmutableDictionary<string, object> this[string name] => Created
        .Single(resource => resource.Name == name && resource.Type!.StartsWith("aci:", StringComparison.Ordinal)).Inputs;

    /// <summary>What a component registered as one of its outputs.</summary>
    public Task<object?> OutputOf(string component, string output) => ValueOf(_registered[component][output]);

    public string DnOf(MockResourceArgs resource) => FabricDns.Of(resource.Type!, resource.Inputs);

    private (string? Id, object State) Create(MockResourceArgs args)
    {
        _created.Enqueue(args);
        return (FabricDns.Of(args.Type!, args.Inputs), args.Inputs);
    }

    private object Call(MockCallArgs args)
    {
        _called.Enqueue(args);
        return args.Args.SetItem("id", FabricDns.Of(args.Token!, args.Args));
    }
}
