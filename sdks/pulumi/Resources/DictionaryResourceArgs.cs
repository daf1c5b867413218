using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The inputs of a resource whose shape is not known at compile time.</summary>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs
{
    internal override IEnumerable<KeyValuePair<string, object?>> GetInputs() => dictionary;
}
