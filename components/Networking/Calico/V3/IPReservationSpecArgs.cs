using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The reserved addresses.</summary>
public sealed class IPReservationSpecArgs : ResourceArgs
{
    [Input("reservedCIDRs", required: true)]
    private InputList<string>? _reservedCidrs;

    /// <summary>Prefixes or single addresses; keep the list short.</summary>
    public InputList<string> ReservedCidrs
    {
        get => _reservedCidrs ??= [];
        set => _reservedCidrs = value;
    }
}
