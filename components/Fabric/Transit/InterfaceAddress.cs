using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Fabric.Transit;

/// <summary>A host address with the prefix length of its subnet, such as <c>10.100.0.1/30</c>.</summary>
/// <param name="Address">The host address.</param>
/// <param name="PrefixLength">The prefix length.</param>
public readonly record struct InterfaceAddress(IPAddress Address, int PrefixLength)
{
    /// <summary>The address family.</summary>
    public AddressFamily Family => Cidr.FamilyOf(Address);

    /// <summary>The subnet of the address.</summary>
    public Cidr Subnet => Cidr.Containing(Address, PrefixLength);

    /// <summary>Reads an address with its prefix length; the address must be one that a host can have.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out InterfaceAddress result)
    {
        if (text?.Split('/') is [string left, _]
            && IpText.TryParse(left, out IPAddress? address)
            && Cidr.TryParseContaining(text, out Cidr subnet)
            && subnet.IsHostAddress(address))
        {
            result = new InterfaceAddress(address, subnet.PrefixLength);
            return true;
        }

        result = default;
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Address}/{PrefixLength}");
}
