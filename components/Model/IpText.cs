using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace CalicoAci.Components.Model;

/// <summary>
/// The text forms of addresses that this project accepts: four decimal parts without leading zeros for IPv4, and IPv6
/// without a zone. <see cref="IPAddress"/> alone also reads <c>10.1</c> and octal numbers, which are typing errors here.
/// </summary>
public static class IpText
{
    /// <summary>Reads an address.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out IPAddress? address)
    {
        if (text is not null && IPAddress.TryParse(text, out address))
        {
            bool exact = address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork
                ? address.ToString() == text
                : !text.Contains('%', StringComparison.Ordinal) && !text.Contains('[', StringComparison.Ordinal) && !address.IsIPv4MappedToIPv6;
            if (exact)
            {
                return true;
            }
        }

        address = null;
        return false;
    }
}
