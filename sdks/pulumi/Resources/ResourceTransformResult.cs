using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a transform made of a resource's inputs and options.</summary>
public readonly struct ResourceTransformResult(ImmutableDictionary<string, object?> args, ResourceOptions options)
{
    public ImmutableDictionary<string, object?> Args { get; } = args;

    public ResourceOptions Options { get; } = options;
}
