using CalicoAci.Components.Fabric.Transit;
using CalicoAci.Infra.Settings.Fabric;
using Pulumi;

namespace CalicoAci.Infra.Wiring.Fabric;

/// <summary>The secrets of the fabric's components; each is null where the stack has none.</summary>
public sealed record FabricSecrets
{
    /// <summary>The MD5 password of the sessions between leaves and nodes: <c>calico-aci:bgpPassword</c>.</summary>
    public Output<string>? BgpPassword { get; init; }

    /// <summary>The MD5 password of the sessions of leaves that use the second one: <c>calico-aci:bgpPassword2</c>.</summary>
    public Output<string>? BgpPassword2 { get; init; }

    /// <summary>The OSPF key of the outside L3Out: <c>calico-aci:ospfKey</c>.</summary>
    public Output<string>? OspfKey { get; init; }

    /// <summary>The MD5 password of the BGP sessions of the outside L3Out: <c>calico-aci:outsideBgpPassword</c>.</summary>
    public Output<string>? OutsideBgpPassword { get; init; }

    /// <summary>The password of the automation user, for fabrics that ask for one: <c>calico-aci:automationUserPassword</c>.</summary>
    public Output<string>? AutomationUserPassword { get; init; }

    /// <summary>The password of the VMM controller's account: <c>calico-aci:vmmPassword</c>.</summary>
    public Output<string>? VmmPassword { get; init; }

    /// <summary>Reads the secrets of a stack; one that the settings need must be there.</summary>
    public static FabricSecrets From(Config config, FabricSettings settings)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(settings);
        bool needsOspfKey = settings.Outside?.Ospf is { Authentication: not OspfAuthentication.None };
        return new FabricSecrets
        {
            BgpPassword = config.GetSecret("bgpPassword"),
            BgpPassword2 = config.GetSecret("bgpPassword2"),
            OspfKey = needsOspfKey ? config.RequireSecret("ospfKey") : null,
            OutsideBgpPassword = config.GetSecret("outsideBgpPassword"),
            VmmPassword = settings.Access.VmmDomain is { Reuse: false, Controller: not null } ? config.RequireSecret("vmmPassword") : null,
            AutomationUserPassword = config.GetSecret("automationUserPassword"),
        };
    }
}
