using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Compute;

/// <summary>A distributed port group to create.</summary>
[Setting("A distributed port group that the stack creates for the cluster's VLAN.")]
public sealed record PortGroupSettings
{
    /// <summary>The switch.</summary>
    [Setting("The distributed switch. Its MTU must not be smaller than the cluster's.", MinimumLength = 1, Example = "dvs1")]
    public required string Switch { get; init; }

    /// <summary>The name.</summary>
    [Setting("The port group's name; cluster name and VLAN if it is not given.", MaximumLength = 80)]
    public string? Name { get; init; }
}
