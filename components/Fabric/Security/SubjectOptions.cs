namespace CalicoAci.Components.Fabric.Security;

/// <summary>A subject of a contract.</summary>
/// <param name="Name">The name of the subject.</param>
/// <param name="Filters">The names of the filters, each one of those created with the contracts.</param>
/// <param name="Action">What happens to the traffic of the filters.</param>
/// <param name="ReverseFilterPorts">Whether answers pass with source and destination ports swapped.</param>
public sealed record SubjectOptions(
    string Name,
    IReadOnlyList<string> Filters,
    FilterAction Action = FilterAction.Permit,
    bool ReverseFilterPorts = true);
