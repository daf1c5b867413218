namespace CalicoAci.Infra.Settings.Fabric;

/// <summary>Lists names in a message.</summary>
internal static class Listing
{
    /// <summary>The names in order, or a word for none.</summary>
    public static string Of(IEnumerable<string> names)
    {
        string[] sorted = [.. names.Order(StringComparer.Ordinal)];
        return sorted.Length == 0 ? "(none)" : string.Join(", ", sorted);
    }
}
