namespace CalicoAci.Components.Bootstrap.Netplan;

/// <summary>A bond of physical interfaces.</summary>
public sealed record Bond : Interface
{
    /// <summary>The member interfaces.</summary>
    public required IReadOnlyList<string> Interfaces { get; init; }

    /// <summary>How the bond works.</summary>
    public required BondParameters Parameters { get; init; }
}
