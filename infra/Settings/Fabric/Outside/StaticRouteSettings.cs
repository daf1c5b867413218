using System.Net;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Outside;

/// <summary>A static route on all border leaves.</summary>
[Setting("A static route on all border leaves.")]
public sealed record StaticRouteSettings : ISettingsRules
{
    /// <summary>The destination.</summary>
    [Setting("The destination.", Example = "0.0.0.0/0")]
    public required Cidr Prefix { get; init; }

    /// <summary>The next hops.</summary>
    [Setting("The outside routers; more than one share the load.", MinimumLength = 1, MaximumLength = 8)]
    public required IReadOnlyList<IPAddress> NextHops { get; init; }

    /// <summary>The administrative distance.</summary>
    [Setting("The administrative distance.", Minimum = 1, Maximum = 255)]
    public int Preference { get; init; } = 1;

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        foreach ((int index, IPAddress hop) in NextHops.Index())
        {
            if (Cidr.FamilyOf(hop) != Prefix.Family)
            {
                errors.Add($"{path}.nextHops[{index}]", $"found {hop}; must be of the family of {Prefix}", "CA466");
            }
        }
    }
}
