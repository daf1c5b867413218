using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric;

/// <summary>The VRF of the cluster's L3Outs.</summary>
[Setting("The VRF of the cluster's L3Outs.")]
public sealed record VrfSettings : ISettingsRules
{
    /// <summary>The name; made from the cluster's name by default.</summary>
    [Setting(
        "The name of the VRF. Default: the name of the cluster with -vrf.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public string? Name { get; init; }

    /// <summary>Whether the VRF exists already.</summary>
    [Setting("Whether the VRF exists already and is looked up instead of created.")]
    public bool Reuse { get; init; }

    /// <summary>The tenant of the VRF when it is another one.</summary>
    [Setting(
        "The tenant that the VRF lives in, such as common, when it is not the tenant of the L3Out. It must exist.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength, Example = "common")]
    public string? Tenant { get; init; }

    /// <summary>Whether contracts are needed.</summary>
    [Setting("Whether traffic in the VRF needs contracts; only for a VRF that is created.")]
    public bool Enforced { get; init; } = true;

    /// <summary>Whether the ECMP width is set for the VRF.</summary>
    [Setting(
        "Whether the VRF gets this stack's BGP address family contexts (ECMP width). A VRF has one of each family, so only one of the stacks that share it may do so. Default: true for a VRF that is created, false for one that is reused.")]
    public bool? BindBgpContext { get; init; }

    /// <summary>The contracts of all EPGs of the VRF.</summary>
    [Setting("Contracts of all EPGs of the VRF (vzAny). Only one of the stacks that share a VRF may have this.")]
    public VzAnySettings? Any { get; init; }

    /// <summary>Whether the ECMP width is set for the VRF.</summary>
    public bool BindsBgpContext => BindBgpContext ?? !Reuse;

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors) => ReuseRules.Check(path, Name, Reuse, errors);
}
