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

    /// <summary>The address so far behind another one; null where a text is no address, or there is none so far behind it.</summary>
    public static string? After(string address, uint distance)
    {
        if (AddressError(address) is not null)
        {
            return null;
        }

        IPAddress first = IPAddress.Parse(address);
        var all = new IPNetwork(first.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any, 0);
        return At(all, Number(first) + distance)?.ToString();
    }

    /// <summary>What is wrong with the address of an interface, with its prefix length; null where nothing is.</summary>
    public static string? InterfaceError(string text)
        => text.Split('/') is [var address, var length] && AddressError(address) is null
            && int.TryParse(length, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int bits) && bits > 0 && bits <= Bits(IPAddress.Parse(address))
            ? null
            : $"found '{text}'; must be a host address with its prefix length, such as 10.100.0.1/30";

    /// <summary>The network of an interface's address.</summary>
    public static IPNetwork NetworkOf(string text)
        => text.Split('/') is [var address, var length] ? Containing(IPAddress.Parse(address), int.Parse(length, System.Globalization.CultureInfo.InvariantCulture)) : default;

    /// <summary>The other end of a link of two addresses; null where there are more of them.</summary>
    public static string? OtherEnd(string text)
    {
        if (InterfaceError(text) is not null)
        {
            return null;
        }

        IPNetwork network = NetworkOf(text);
        int hostBits = Bits(network.BaseAddress) - network.PrefixLength;
        UInt128 own = Of(network, IPAddress.Parse(text.Split('/')[0]))!.Value;
        UInt128? other = hostBits == 1 ? own ^ 1 : hostBits == 2 && own > 0 && own < 3 ? 3 - own : null;
        return other is null ? null : At(network, other.Value)?.ToString();
    }

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
