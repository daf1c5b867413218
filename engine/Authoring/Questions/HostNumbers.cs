using System.Net;
using System.Net.Sockets;

namespace CalicoAci.Engine.Authoring.Questions;

/// <summary>Counts addresses inside of a prefix.</summary>
internal static class HostNumbers
{
    /// <summary>The prefix of a text such as <c>192.168.2.0/24</c>; null where it is none.</summary>
    public static IPNetwork? Prefix(string text)
        => text.Split('/') is [var address, _] && AddressError(address) is null && IPNetwork.TryParse(text, out IPNetwork network)
            && network.BaseAddress.Equals(IPAddress.Parse(address)) ? network : null;

    /// <summary>What is wrong with the text of a prefix; null where nothing is.</summary>
    public static string? PrefixError(string text)
    {
        if (Prefix(text) is not null)
        {
            return null;
        }

        string[] parts = text.Split('/');
        bool hostBits = parts.Length == 2 && IPAddress.TryParse(parts[0], out IPAddress? address)
            && int.TryParse(parts[1], out int length) && length >= 0 && length <= Bits(address);
        return hostBits
            ? $"found {text}, which has bits set behind the prefix length: did you mean {Containing(IPAddress.Parse(parts[0]), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture))}?"
            : $"found '{text}'; must be an IP prefix such as 192.168.2.0/24 or 2001:db8::/64";
    }

    /// <summary>What is wrong with the text of an address; null where nothing is.</summary>
    public static string? AddressError(string text)
        => IPAddress.TryParse(text, out IPAddress? address) && (address.AddressFamily == AddressFamily.InterNetworkV6 || text.Split('.').Length == 4)
            ? null
            : $"found '{text}'; must be an IP address such as 192.168.2.1 or 2001:db8::1";

    /// <summary>The address with a number in a prefix, the network itself being 0; null where the prefix is smaller.</summary>
    public static IPAddress? At(IPNetwork network, UInt128 number)
    {
        int hostBits = Bits(network.BaseAddress) - network.PrefixLength;
        return hostBits < 128 && number >> hostBits != 0 ? null : FromNumber(Number(network.BaseAddress) + number, network.BaseAddress.AddressFamily);
    }

    /// <summary>The number of an address in a prefix; null where it is not inside.</summary>
    public static UInt128? Of(IPNetwork network, IPAddress address)
        => network.Contains(address) ? Number(address) - Number(network.BaseAddress) : null;

    /// <summary>The highest number of a prefix; at most that of 16 host bits, to keep the numbers of large IPv6 prefixes small.</summary>
    public static UInt128 Highest(IPNetwork network) => (UInt128.One << Math.Min(16, Bits(network.BaseAddress) - network.PrefixLength)) - 1;

    private static int Bits(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;

    private static IPNetwork Containing(IPAddress address, int length)
    {
        int hostBits = Bits(address) - length;
        UInt128 number = hostBits >= 128 ? 0 : Number(address) >> hostBits << hostBits;
        return new IPNetwork(FromNumber(number, address.AddressFamily), length);
    }

    private static UInt128 Number(IPAddress address)
    {
        UInt128 number = 0;
        foreach (byte part in address.GetAddressBytes())
        {
            number = (number << 8) | part;
        }

        return number;
    }

    private static IPAddress FromNumber(UInt128 number, AddressFamily family)
    {
        byte[] bytes = new byte[family == AddressFamily.InterNetwork ? 4 : 16];
        for (int i = bytes.Length - 1; i >= 0; i--, number >>= 8)
        {
            bytes[i] = (byte)(number & 0xff);
        }

        return new IPAddress(bytes);
    }
}
