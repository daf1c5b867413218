using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a transform made of a function call's arguments and options.</summary>
public readonly struct InvokeTransformResult(ImmutableDictionary<string, object?> args, InvokeOptions options)
{
    public ImmutableDictionary<string, object?> Args { get; } = args;

    public InvokeOptions Options { get; } = options;
}
