using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The inputs of a function whose shape is not known at compile time.</summary>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs
{
    internal override IEnumerable<KeyValuePair<string, object?>> GetInputs() => dictionary;
}
