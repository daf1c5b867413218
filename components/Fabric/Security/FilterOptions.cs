namespace CalicoAci.Components.Fabric.Security;

/// <summary>A filter: kinds of traffic.</summary>
/// <param name="Name">The name of the filter.</param>
/// <param name="Entries">The kinds of traffic.</param>
public sealed record FilterOptions(string Name, IReadOnlyList<FilterEntryOptions> Entries);
