using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.Security;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>The external EPG of the cluster itself.</summary>
[Setting("The external EPG of the cluster itself.")]
public sealed record DefaultEpgSettings : ISettingsRules
{
    /// <summary>The name; made from the cluster's name by default.</summary>
    [Setting(
        "The name of the external EPG. Default: the name of the cluster with -cluster.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public string? Name { get; init; }

    /// <summary>The ranges in it.</summary>
    [Setting("The ranges of the cluster that belong to it: nodes, pods, services, load-balancers, external.", MinimumLength = 1)]
    public IReadOnlyList<ClusterRange> Ranges { get; init; } = [ClusterRange.Nodes, ClusterRange.Pods, ClusterRange.Services, ClusterRange.LoadBalancers, ClusterRange.External];

    /// <summary>What the subnets are for.</summary>
    [Setting(
        "What the subnets are for. To leak them to other VRFs, add shared-rtctrl and shared-security; longer prefixes are leaked as well.",
        MinimumLength = 1)]
    public IReadOnlyList<SubnetScope> Scopes { get; init; } = [SubnetScope.ImportSecurity];

    /// <summary>Provided contracts.</summary>
    [Setting("The contracts that it provides.")]
    public IReadOnlyList<string> Provides { get; init; } = [];

    /// <summary>Consumed contracts.</summary>
    [Setting("The contracts that it consumes.")]
    public IReadOnlyList<string> Consumes { get; init; } = [];

    /// <summary>Preferred group membership.</summary>
    [Setting("Whether it is in the preferred group of the VRF.")]
    public bool PreferredGroup { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors) => ScopeRules.Check(Scopes, $"{path}.scopes", errors);
}
