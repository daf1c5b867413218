namespace CalicoAci.Components.Bootstrap.Netplan;

/// <summary>What every kind of interface can have.</summary>
public record Interface
{
    /// <summary>Whether the interface asks for an IPv4 address.</summary>
    public bool? Dhcp4 { get; init; }

    /// <summary>Whether the interface asks for an IPv6 address.</summary>
    public bool? Dhcp6 { get; init; }

    /// <summary>Whether the interface takes addresses and routes from router advertisements.</summary>
    public bool? AcceptRa { get; init; }

    /// <summary>The families that the interface makes a link-local address of; netplan's own default is IPv6.</summary>
    public IReadOnlyList<string>? LinkLocal { get; init; }

    /// <summary>The MTU in bytes.</summary>
    public int? Mtu { get; init; }

    /// <summary>Addresses with prefix length.</summary>
    public IReadOnlyList<string>? Addresses { get; init; }

    /// <summary>Static routes.</summary>
    public IReadOnlyList<Route>? Routes { get; init; }

    /// <summary>Name servers.</summary>
    public Nameservers? Nameservers { get; init; }
}
