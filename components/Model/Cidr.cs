using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Numerics;

namespace CalicoAci.Components.Model;

/// <summary>An IP prefix such as <c>192.168.2.0/24</c>, always with its host bits zero.</summary>
public readonly record struct Cidr : IComparable<Cidr>, IParsable<Cidr>
{
    private readonly IPNetwork _network;

    private Cidr(IPNetwork network) => _network = network;

    /// <summary>The first address of the prefix.</summary>
    public IPAddress Network => _network.BaseAddress;

    /// <summary>The number of network bits: 0 to 32 for IPv4, 0 to 128 for IPv6.</summary>
    public int PrefixLength => _network.PrefixLength;

    /// <summary>The address family of the prefix.</summary>
    public AddressFamily Family => FamilyOf(Network);

    /// <summary>The number of bits of an address of this family: 32 or 128.</summary>
    public int AddressBits => Family == AddressFamily.Ipv4 ? 32 : 128;

    /// <summary>The last address of the prefix; the broadcast address of an IPv4 subnet.</summary>
    public IPAddress Last => AddressAt((BigInteger.One << (AddressBits - PrefixLength)) - 1);

    /// <summary>The address family of an address.</summary>
    /// <exception cref="ArgumentException">The address is neither IPv4 nor IPv6.</exception>
    public static AddressFamily FamilyOf(IPAddress address) => address.AddressFamily switch
    {
        System.Net.Sockets.AddressFamily.InterNetwork => AddressFamily.Ipv4,
        System.Net.Sockets.AddressFamily.InterNetworkV6 => AddressFamily.Ipv6,
        _ => throw new ArgumentException($"{address} is neither an IPv4 nor an IPv6 address.", nameof(address)),
    };

    /// <summary>Reads a prefix; host bits that are set are refused, because they are most often a typing error.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Cidr cidr)
    {
        if (Split(text) is var (address, length) && TryParseContaining(address, length, out cidr) && cidr.Network.Equals(address))
        {
            return true;
        }

        cidr = default;
        return false;
    }

    /// <summary>Reads a prefix and clears the host bits that are set.</summary>
    public static bool TryParseContaining([NotNullWhen(true)] string? text, out Cidr cidr)
    {
        cidr = default;
        return Split(text) is var (address, length) && TryParseContaining(address, length, out cidr);
    }

    /// <summary>The prefix of a length that contains an address.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The address has fewer bits.</exception>
    public static Cidr Containing(IPAddress address, int prefixLength) => TryParseContaining(address, prefixLength, out Cidr cidr)
        ? cidr
        : throw new ArgumentOutOfRangeException(nameof(prefixLength), $"{address} has no prefix of length {prefixLength}.");

    /// <summary>Reads a prefix.</summary>
    /// <exception cref="FormatException">The text is not a prefix, or has host bits set.</exception>
    public static Cidr Parse(string text) => TryParse(text, out Cidr cidr)
        ? cidr
        : throw new FormatException($"'{text}' is not an IP prefix with zero host bits, such as 192.168.2.0/24.");

    /// <inheritdoc/>
    static bool IParsable<Cidr>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Cidr result) => TryParse(s, out result);

    /// <inheritdoc/>
    static Cidr IParsable<Cidr>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Whether the address lies in the prefix. Addresses of another family never do.</summary>
    public bool Contains(IPAddress address) => FamilyOf(address) == Family && _network.Contains(address);

    /// <summary>Whether the other prefix lies wholly in this one.</summary>
    public bool Contains(Cidr other) => other.PrefixLength >= PrefixLength && Contains(other.Network);

    /// <summary>Whether the two prefixes share an address.</summary>
    public bool Overlaps(Cidr other) => Contains(other) || other.Contains(this);

    /// <summary>Whether the address can be given to a host: in the prefix, and not an IPv4 subnet's network or broadcast address.</summary>
    public bool IsHostAddress(IPAddress address) => Contains(address)
        && (PrefixLength >= AddressBits - 1 || (!address.Equals(Network) && (Family == AddressFamily.Ipv6 || !address.Equals(Last))));

    /// <summary>The address at an offset from the start of the prefix.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the prefix.</exception>
    public IPAddress AddressAt(BigInteger offset)
    {
        if (offset < 0 || offset >= BigInteger.One << (AddressBits - PrefixLength))
        {
            throw new ArgumentOutOfRangeException(nameof(offset), $"{this} has no address number {offset}.");
        }

        var value = new BigInteger(Network.GetAddressBytes(), isUnsigned: true, isBigEndian: true) + offset;
        byte[] bytes = value.ToByteArray(isUnsigned: true, isBigEndian: true);
        byte[] address = new byte[AddressBits / 8];
        bytes.CopyTo(address, address.Length - bytes.Length);
        return new IPAddress(address);
    }

    /// <inheritdoc/>
    public int CompareTo(Cidr other)
    {
        int family = Family.CompareTo(other.Family);
        if (family != 0)
        {
            return family;
        }

        int network = Network.GetAddressBytes().AsSpan().SequenceCompareTo(other.Network.GetAddressBytes());
        return network != 0 ? network : PrefixLength.CompareTo(other.PrefixLength);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Network}/{PrefixLength}");

    private static (IPAddress Address, int Length)? Split(string? text)
        => text?.Split('/') is [string left, string right]
            && IpText.TryParse(left, out IPAddress? address)
            && int.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out int length)
            ? (address, length)
            : null;

    private static bool TryParseContaining(IPAddress address, int length, out Cidr cidr)
    {
        byte[] bytes = address.GetAddressBytes();
        if (length < 0 || length > bytes.Length * 8)
        {
            cidr = default;
            return false;
        }

        for (int index = 0; index < bytes.Length; index++)
        {
            int bits = Math.Clamp(length - (index * 8), 0, 8);
            bytes[index] &= (byte)(0xFF << (8 - bits));
        }

        cidr = new Cidr(new IPNetwork(new IPAddress(bytes), length));
        return true;
    }
}
