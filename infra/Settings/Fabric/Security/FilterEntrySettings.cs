using CalicoAci.Components.Fabric.Security;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>One kind of traffic.</summary>
[Setting("One kind of traffic.")]
public sealed record FilterEntrySettings : ISettingsRules
{
    /// <summary>The name.</summary>
    [Setting("The name of the entry.", Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public required string Name { get; init; }

    /// <summary>The protocol.</summary>
    [Setting("The protocol: any, tcp, udp, icmp or icmpv6.")]
    public FilterProtocol Protocol { get; init; } = FilterProtocol.Any;

    /// <summary>The destination ports.</summary>
    [Setting("A destination port or a range of them, of TCP and UDP. Default: all.", Example = "8000-8100")]
    public string? Ports { get; init; }

    /// <summary>Whether answers need a first packet.</summary>
    [Setting("Whether answers pass only after the first packet did; TCP only.")]
    public bool Stateful { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (Ports is { } ports)
        {
            if (Protocol is not (FilterProtocol.Tcp or FilterProtocol.Udp))
            {
                errors.Add($"{path}.ports", $"found '{ports}'; the protocol '{Protocol.ToSetting()}' has no ports", "CA433");
            }
            else if (!PortRange.TryParse(ports, out _))
            {
                errors.Add($"{path}.ports", $"found '{ports}'; must be a port from 1 to 65535, or a range such as 8000-8100", "CA432");
            }
        }

        if (Stateful && Protocol != FilterProtocol.Tcp)
        {
            errors.Add($"{path}.stateful", $"found true; the protocol '{Protocol.ToSetting()}' has no state, only 'tcp' has", "CA433");
        }
    }
}
