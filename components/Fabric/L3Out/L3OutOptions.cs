namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>The L3Out of a cluster, apart from BGP.</summary>
public sealed record L3OutOptions
{
    /// <summary>The name of the L3Out.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the logical node profile of the anchor leaves.</summary>
    public required string NodeProfile { get; init; }

    /// <summary>The name of the logical interface profile; IPv6 has one of its own with the suffix <c>-ipv6</c>.</summary>
    public required string InterfaceProfile { get; init; }

    /// <summary>The start of the names of policies that belong to this L3Out only.</summary>
    public required string PolicyPrefix { get; init; }

    /// <summary>Whether only the routes that the import route map permits are accepted.</summary>
    public bool EnforceImport { get; init; } = true;

    /// <summary>Whether the SVI goes down with its last port.</summary>
    public bool Autostate { get; init; } = true;

    /// <summary>Where the VLAN means the same bridge domain.</summary>
    public EncapScope EncapScope { get; init; } = EncapScope.Local;

    /// <summary>The flags of the port group in a VMM domain; a physical domain has none.</summary>
    public PortGroupOptions PortGroup { get; init; } = new();

    /// <summary>The paths of a plain SVI. Empty: the SVI floats, and any port of the domain may carry it.</summary>
    public IReadOnlyList<SviPath> Paths { get; init; } = [];
}
