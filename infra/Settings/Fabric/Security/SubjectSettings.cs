using CalicoAci.Components.Fabric.Security;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>A subject of a contract.</summary>
[Setting("A subject of a contract.")]
public sealed record SubjectSettings
{
    /// <summary>The name.</summary>
    [Setting("The name of the subject.", Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public required string Name { get; init; }

    /// <summary>Its filters.</summary>
    [Setting("The names of the filters.", MinimumLength = 1)]
    public required IReadOnlyList<string> Filters { get; init; }

    /// <summary>What happens to the traffic.</summary>
    [Setting("What happens to the traffic of the filters: permit or deny.")]
    public FilterAction Action { get; init; } = FilterAction.Permit;

    /// <summary>Whether answers pass.</summary>
    [Setting("Whether answers pass, with source and destination ports swapped.")]
    public bool ReverseFilterPorts { get; init; } = true;
}
