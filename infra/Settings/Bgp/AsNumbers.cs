using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Bgp;

/// <summary>Which AS numbers a network may use.</summary>
public static class AsNumbers
{
    /// <summary>Refuses reserved numbers and warns of those for documentation.</summary>
    /// <param name="asn">The number; null is not checked.</param>
    /// <param name="path">The path of the setting.</param>
    /// <param name="errors">Where errors go.</param>
    public static void Check(uint? asn, string path, SettingsErrors errors)
    {
        if (asn is not { } number)
        {
            return;
        }

        if (ReservedFor(number) is { } reason)
        {
            errors.Add(path, $"found {number}, which is reserved ({reason}); choose a number of your own, or a private one such as 64512 to 65534", "CA107");
        }
        else if (IsForDocumentation(number))
        {
            errors.Warn(path, $"found {number}, which is set aside for documentation (RFC 5398)", "CA108");
        }
    }

    /// <summary>Why a number may not be used, or null: RFC 7607 (0), RFC 6793 (23456), RFC 7300 (the last number of both widths).</summary>
    public static string? ReservedFor(uint number) => number switch
    {
        0 => "RFC 7607",
        23456 => "AS_TRANS, RFC 6793",
        65535 or uint.MaxValue => "RFC 7300",
        _ => null,
    };

    /// <summary>Whether a number is only meant for examples: RFC 5398.</summary>
    public static bool IsForDocumentation(uint number) => number is (>= 64496 and <= 64511) or (>= 65536 and <= 65551);
}
