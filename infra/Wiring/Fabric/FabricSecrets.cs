using Pulumi;

namespace CalicoAci.Infra.Wiring.Fabric;

/// <summary>The secrets of the fabric's components; each is null where the stack has none.</summary>
public sealed record FabricSecrets
{
    /// <summary>The MD5 password of the sessions between leaves and nodes: <c>calico-aci:bgpPassword</c>.</summary>
    public Output<string>? BgpPassword { get; init; }

    /// <summary>The OSPF key of the outside L3Out: <c>calico-aci:ospfKey</c>.</summary>
    public Output<string>? OspfKey { get; init; }

    /// <summary>The MD5 password of the BGP sessions of the outside L3Out: <c>calico-aci:outsideBgpPassword</c>.</summary>
    public Output<string>? OutsideBgpPassword { get; init; }

    /// <summary>The password of the automation user, for fabrics that ask for one: <c>calico-aci:automationUserPassword</c>.</summary>
    public Output<string>? AutomationUserPassword { get; init; }

    /// <summary>Reads the secrets of a stack.</summary>
    public static FabricSecrets From(Config config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new FabricSecrets
        {
            BgpPassword = config.GetSecret("bgpPassword"),
            OspfKey = config.GetSecret("ospfKey"),
            OutsideBgpPassword = config.GetSecret("outsideBgpPassword"),
            AutomationUserPassword = config.GetSecret("automationUserPassword"),
        };
    }
}
