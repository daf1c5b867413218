using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking;

/// <summary>Calico's label selectors.</summary>
public static class Selectors
{
    /// <summary>Everything.</summary>
    public const string All = "all()";

    /// <summary>The nodes of a rack.</summary>
    public static string Rack(string rack) => $"{NodeLabels.Rack} == '{rack}'";

    /// <summary>The nodes of any of some racks.</summary>
    public static string Racks(IEnumerable<string> racks)
        => string.Join(" || ", racks.Select(Rack));
}
