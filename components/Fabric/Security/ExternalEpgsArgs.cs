using Pulumi;

namespace CalicoAci.Components.Fabric.Security;

/// <summary>What <see cref="ExternalEpgs"/> are made from.</summary>
public sealed class ExternalEpgsArgs
{
    /// <summary>The DN of the tenant, where a route summarisation policy lives.</summary>
    public required Input<string> TenantDn { get; init; }

    /// <summary>The DN of the L3Out.</summary>
    public required Input<string> L3OutDn { get; init; }

    /// <summary>The DN of the VRF, for <see cref="VzAny"/>.</summary>
    public required Input<string> VrfDn { get; init; }

    /// <summary>The start of the names of policies.</summary>
    public required string PolicyPrefix { get; init; }

    /// <summary>The external EPGs.</summary>
    public required IReadOnlyList<ExternalEpgOptions> Epgs { get; init; }

    /// <summary>The contracts of all EPGs of the VRF, or null to leave them alone.</summary>
    public VzAnyOptions? VzAny { get; init; }

    /// <summary>The names of the contracts: see <see cref="Contracts.Names"/>.</summary>
    public required IReadOnlyDictionary<string, Output<string>> ContractNames { get; init; }
}
