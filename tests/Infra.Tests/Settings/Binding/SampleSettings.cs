using System.Net;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Tests.Settings.Binding;

/// <summary>A record with a member of every kind that the binder knows.</summary>
[Setting("A sample.")]
public sealed record SampleSettings : ISettingsRules
{
    [Setting("The name.", Pattern = "[a-z]+", PatternHint = "lower-case letters", MaximumLength = 8)]
    public required string Name { get; init; }

    [Setting("How long.", Minimum = 1, Maximum = 3600, Unit = "s")]
    public int Hold { get; init; } = 3;

    [Setting("The AS number.")]
    public uint? Asn { get; init; }

    [Setting("A share.", Minimum = 0, Maximum = 1)]
    public double Share { get; init; } = 0.5;

    [Setting("A switch.")]
    public bool Enabled { get; init; } = true;

    [Setting("A scheme.")]
    public AsScheme Scheme { get; init; }

    [Setting("An address.")]
    public IPAddress? Address { get; init; }

    [Setting("A prefix.")]
    public Cidr? Prefix { get; init; }

    [Setting("A password.", Secret = true, MinimumLength = 4)]
    public string? Password { get; init; }

    [Setting("Nested records.", MaximumLength = 2)]
    public IReadOnlyList<SampleChild> Children { get; init; } = [];

    [Setting("Texts.", MaximumLength = 2, Pattern = "[a-z]*", PatternHint = "lower-case letters")]
    public IReadOnlyList<string> Texts { get; init; } = [];

    [Setting("Named records.")]
    public IReadOnlyDictionary<string, SampleChild> ByName { get; init; } = new Dictionary<string, SampleChild>();

    [Setting("A nested record.")]
    public SampleChild Child { get; init; } = new() { Rack = "none" };

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (Enabled && Asn == 42)
        {
            errors.Add($"{path}.asn", "must not be 42 while enabled", "CA042");
        }
    }
}
