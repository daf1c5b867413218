using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi.Generator.Tests.Packages;

/// <summary>Answers each registration with its inputs, and keeps what it was asked.</summary>
internal sealed class RecordingMocks : IMocks
{
    public ConcurrentQueue<MockResourceArgs> Resources { get; } = new();

    public ConcurrentQueue<MockCallArgs> Calls { get; } = new();

    public Dictionary<string, object> CallResult { get; init; } = [];

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Enqueue(args);
        return Task.FromResult<(string?, object)>((args.Name + "-id", args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Enqueue(args);
        return Task.FromResult<object>(CallResult.ToImmutableDictionary());
    }

    public MockResourceArgs Only(string name) => Resources.Single(resource => resource.Name == name);
}
