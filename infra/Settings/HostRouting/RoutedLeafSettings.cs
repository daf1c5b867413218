using CalicoAci.Infra.Settings.Bgp;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Leaves;

namespace CalicoAci.Infra.Settings.HostRouting;

/// <summary>A leaf switch that hosts peer with.</summary>
[Setting("A leaf switch that hosts peer with. Nothing configures it from here.")]
public sealed record RoutedLeafSettings : ISettingsRules
{
    /// <summary>The name.</summary>
    [Setting("The name of the switch.", Pattern = "[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", PatternHint = "letters, digits, '-', '_' and '.'", MaximumLength = 63, Example = "leaf-1")]
    public required string Name { get; init; }

    /// <summary>The rack.</summary>
    [Setting("The rack whose hosts are cabled to it.", Pattern = RackName.Pattern, PatternHint = RackName.Hint, MaximumLength = 63, Example = "rack-1")]
    public required string Rack { get; init; }

    /// <summary>The AS number.</summary>
    [Setting("The AS number of the switch: each device has its own.", Minimum = 1, Maximum = 4294967294, Example = "4200000101")]
    public required uint Asn { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors) => AsNumbers.Check(Asn, $"{path}.asn", errors);
}
