using Pulumi;

namespace CalicoAci.Components.Fabric.Security;

/// <summary>What <see cref="Contracts"/> are made from.</summary>
public sealed class ContractsArgs
{
    /// <summary>The DN of the tenant of the L3Out.</summary>
    public required Input<string> TenantDn { get; init; }

    /// <summary>The tenant of the contracts when it is not the L3Out's; it is looked up.</summary>
    public string? ContractTenant { get; init; }

    /// <summary>The filters, created or looked up.</summary>
    public required IReadOnlyList<FilterOptions> Filters { get; init; }

    /// <summary>The contracts.</summary>
    public required IReadOnlyList<ContractOptions> Contracts { get; init; }
}
