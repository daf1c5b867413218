using System.Collections.Immutable;

namespace CalicoAci.Components.Fabric;

/// <summary>Builds the plain values of outputs that others read.</summary>
internal static class PlainValues
{
    public static ImmutableArray<object?> List(IEnumerable<object?> values) => [.. values];

    public static ImmutableDictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
