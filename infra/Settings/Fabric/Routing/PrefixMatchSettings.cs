using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Routing;

/// <summary>Matches routes by their prefix.</summary>
[Setting("Matches routes by their prefix.")]
public sealed record PrefixMatchSettings : ISettingsRules
{
    /// <summary>The prefix.</summary>
    [Setting("The prefix.")]
    public required Cidr Prefix { get; init; }

    /// <summary>Whether longer prefixes match.</summary>
    [Setting("Whether longer prefixes inside it match too.")]
    public bool Aggregate { get; init; }

    /// <summary>The shortest prefix length.</summary>
    [Setting("The shortest prefix length that matches; with aggregate only.", Minimum = 0, Maximum = 128)]
    public int? From { get; init; }

    /// <summary>The longest prefix length.</summary>
    [Setting("The longest prefix length that matches; with aggregate only.", Minimum = 0, Maximum = 128)]
    public int? To { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (!Aggregate && (From ?? To) is not null)
        {
            errors.Add($"{path}.aggregate", "is false, but prefix lengths are given, which only longer prefixes have", "CA421");
        }

        foreach ((string name, int? length) in new[] { ("from", From), ("to", To) })
        {
            if (length < Prefix.PrefixLength || length > Prefix.AddressBits)
            {
                errors.Add($"{path}.{name}", $"found {length}; must be from {Prefix.PrefixLength} to {Prefix.AddressBits} for {Prefix}", "CA421");
            }
        }

        if (From > To)
        {
            errors.Add($"{path}.from", $"found {From}; must be at most 'to', which is {To}", "CA421");
        }
    }
}
