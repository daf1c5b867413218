namespace CalicoAci.Components.Fabric.Security;

/// <summary>A filter: kinds of traffic.</summary>
/// <param name="Name">The name of the filter.</param>
/// <param name="Entries">The kinds of traffic; none for a filter that is looked up.</param>
/// <param name="Reuse">Whether the filter exists already and is looked up instead of created.</param>
/// <param name="Tenant">The tenant of a filter that is looked up, when it is not that of the contracts: <c>common</c>.</param>
public sealed record FilterOptions(string Name, IReadOnlyList<FilterEntryOptions> Entries, bool Reuse = false, string? Tenant = null);
