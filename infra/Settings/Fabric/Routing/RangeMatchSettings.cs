using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Routing;

/// <summary>Which prefixes of a range match.</summary>
[Setting("Which prefixes of a range match.")]
public sealed record RangeMatchSettings : ISettingsRules
{
    /// <summary>Whether longer prefixes match.</summary>
    [Setting("Whether longer prefixes inside the range match too: Calico's blocks and host routes.")]
    public bool Aggregate { get; init; } = true;

    /// <summary>The shortest IPv4 prefix length.</summary>
    [Setting("The shortest IPv4 prefix length that matches; with aggregate only.", Minimum = 0, Maximum = 32)]
    public int? From { get; init; }

    /// <summary>The longest IPv4 prefix length.</summary>
    [Setting("The longest IPv4 prefix length that matches; with aggregate only.", Minimum = 0, Maximum = 32, Example = "26")]
    public int? To { get; init; }

    /// <summary>The shortest IPv6 prefix length.</summary>
    [Setting("The shortest IPv6 prefix length that matches; with aggregate only.", Minimum = 0, Maximum = 128)]
    public int? FromIpv6 { get; init; }

    /// <summary>The longest IPv6 prefix length.</summary>
    [Setting("The longest IPv6 prefix length that matches; with aggregate only.", Minimum = 0, Maximum = 128, Example = "122")]
    public int? ToIpv6 { get; init; }

    /// <summary>The prefix lengths of a family.</summary>
    public (int? Minimum, int? Maximum) LengthsOf(AddressFamily family) => family == AddressFamily.Ipv4 ? (From, To) : (FromIpv6, ToIpv6);

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (!Aggregate && (From ?? To ?? FromIpv6 ?? ToIpv6) is not null)
        {
            errors.Add($"{path}.aggregate", "is false, but prefix lengths are given, which only longer prefixes have", "CA421");
        }

        foreach ((string name, int? from, int? to) in new[] { ("from", From, To), ("fromIpv6", FromIpv6, ToIpv6) })
        {
            if (from > to)
            {
                errors.Add($"{path}.{name}", $"found {from}; must be at most the longest length, which is {to}", "CA421");
            }
        }
    }
}
