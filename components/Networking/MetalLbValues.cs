namespace CalicoAci.Components.Networking;

/// <summary>The values of the chart <c>metallb</c> 0.16 that this program sets: addresses only, no advertisement.</summary>
internal sealed record MetalLbValues
{
    /// <summary>Off: Calico advertises the addresses.</summary>
    public Switch Speaker { get; init; } = new(false);

    /// <summary>Off: a second BGP daemon would fight for port 179.</summary>
    public Switch Frrk8s { get; init; } = new(false);

    /// <summary>Something that is on or off.</summary>
    internal sealed record Switch(bool Enabled);
}
