using CalicoAci.Components.Fabric.Transit;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Outside;

/// <summary>An interface to an outside router.</summary>
[Setting("An interface to an outside router.")]
public sealed record OutsideInterfaceSettings : ISettingsRules
{
    /// <summary>A stable name.</summary>
    [Setting(
        "A stable name for the interface, such as that of the router.",
        Pattern = "[a-z0-9]([a-z0-9-]*[a-z0-9])?", PatternHint = "lower-case letters, digits and -", MaximumLength = 40)]
    public required string Name { get; init; }

    /// <summary>The kind.</summary>
    [Setting("The kind of interface: routed-port, sub-interface or svi (with two leaves: a vPC).")]
    public InterfaceKind Kind { get; init; } = InterfaceKind.SubInterface;

    /// <summary>The port.</summary>
    [Setting(
        "The port (eth1/40), or the name of the interface policy group of the port channel or vPC.",
        Pattern = "[a-zA-Z0-9_.:/-]+", PatternHint = "a port such as eth1/40, or the name of a policy group", MaximumLength = 64)]
    public required string Interface { get; init; }

    /// <summary>The VLAN.</summary>
    [Setting("The VLAN; not for a routed port.", Minimum = 2, Maximum = 4094)]
    public int? Vlan { get; init; }

    /// <summary>The leaves.</summary>
    [Setting("The end of one border leaf, or the ends of the two leaves of a vPC.", MinimumLength = 1, MaximumLength = 2)]
    public required IReadOnlyList<LeafInterfaceSettings> Leaves { get; init; }

    /// <summary>Shared addresses.</summary>
    [Setting("Addresses that both leaves of a vPC share, with their prefix length: next hops of static routes.", MaximumLength = 2)]
    public IReadOnlyList<string> SecondaryAddresses { get; init; } = [];

    /// <summary>The MTU.</summary>
    [Setting("The MTU of the interface; OSPF neighbours must have the same.", Minimum = 576, Maximum = 9216, Unit = "bytes")]
    public int Mtu { get; init; } = 9000;

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (Vlan is null != (Kind == InterfaceKind.RoutedPort))
        {
            errors.Add($"{path}.vlan", Vlan is null ? $"is missing: the kind '{Kind.ToSetting()}' needs a VLAN" : $"found {Vlan}; a routed port has no VLAN", "CA460");
        }

        if (Leaves.Count == 2 && Kind != InterfaceKind.Svi)
        {
            errors.Add($"{path}.leaves", $"found two leaves; only the kind 'svi' can be a vPC, '{Kind.ToSetting()}' cannot", "CA461");
        }

        AddressRules.Check(SecondaryAddresses, $"{path}.secondaryAddresses", errors);
        if (Leaves.Count == 2 && !Families(Leaves[0]).SetEquals(Families(Leaves[1])))
        {
            errors.Add($"{path}.leaves", "have addresses of different families; both ends of a vPC need the same", "CA462");
        }
    }

    private static HashSet<bool> Families(LeafInterfaceSettings leaf) => [.. leaf.Addresses.Select(address => address.Contains(':'))];
}
