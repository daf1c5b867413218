using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Outside;

/// <summary>One leaf's end of an interface.</summary>
[Setting("One leaf's end of an interface.")]
public sealed record LeafInterfaceSettings : ISettingsRules
{
    /// <summary>The leaf.</summary>
    [Setting("The node ID of the border leaf.", Minimum = 101, Maximum = 4000)]
    public required int Node { get; init; }

    /// <summary>Its addresses.</summary>
    [Setting("The leaf's address of each family, with its prefix length.", MinimumLength = 1, MaximumLength = 2, Example = "[10.100.0.1/30]")]
    public required IReadOnlyList<string> Addresses { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors) => AddressRules.Check(Addresses, $"{path}.addresses", errors);
}
