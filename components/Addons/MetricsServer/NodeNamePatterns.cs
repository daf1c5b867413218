using System.Text.RegularExpressions;

namespace CalicoAci.Components.Addons.MetricsServer;

/// <summary>
/// Which node names may have a serving certificate approved. A number at the end of a name stands for any number, so that
/// another node of a pool changes nothing here; the approver still checks that the request comes from the node of that name.
/// </summary>
public static class NodeNamePatterns
{
    /// <summary>A regular expression of all nodes' names and of the names that their pools may give later.</summary>
    public static string Of(IEnumerable<string> nodeNames)
        => $"^({string.Join('|', nodeNames.Select(PatternOf).Distinct(StringComparer.Ordinal))})$";

    private static string PatternOf(string name)
    {
        string stem = name.TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        return stem.Length < name.Length && stem.EndsWith('-') ? $"{Regex.Escape(stem)}[0-9]+" : Regex.Escape(name);
    }
}
