using CalicoAci.Components.Fabric.Security;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>A prefix of an external EPG.</summary>
[Setting("A prefix of an external EPG.")]
public sealed record ExternalSubnetSettings : ISettingsRules
{
    /// <summary>The prefix.</summary>
    [Setting("The prefix.", Example = "172.29.0.6/32")]
    public required Cidr Prefix { get; init; }

    /// <summary>What the prefix is for.</summary>
    [Setting("What the prefix is for. Default: like the external EPG.", MinimumLength = 1)]
    public IReadOnlyList<SubnetScope>? Scopes { get; init; }

    /// <summary>Scopes with longer prefixes.</summary>
    [Setting("The route control scopes that take in longer prefixes.", MaximumLength = 3)]
    public IReadOnlyList<SubnetAggregate> Aggregates { get; init; } = [];

    /// <summary>Whether it is a summary.</summary>
    [Setting("Whether the prefix is advertised as a summary of the routes in it; with export-rtctrl.")]
    public bool Summarize { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (Scopes is not null)
        {
            ScopeRules.Check(Scopes, $"{path}.scopes", errors);
        }

        foreach (SubnetAggregate aggregate in Aggregates)
        {
            if (aggregate != SubnetAggregate.SharedRtctrl && Prefix.PrefixLength != 0)
            {
                errors.Add(
                    $"{path}.aggregates",
                    $"found '{aggregate.ToSetting()}' for {Prefix}; the APIC takes it for the default prefix only, use a route map instead",
                    "CA442");
            }
        }
    }
}
