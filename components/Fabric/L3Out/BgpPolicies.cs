using CalicoAci.Components.Fabric.Tenancy;
using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>Policies of a tenant that sessions refer to: prefix limits, timers and BFD.</summary>
internal static class BgpPolicies
{
    public static Output<string> PrefixLimit(
        string resource,
        Input<string> tenantDn,
        string name,
        PrefixLimitOptions limit,
        CustomResourceOptions child)
    {
        var policy = new Aci.BgpPeerPrefixArgs
        {
            TenantDn = tenantDn,
            Name = name,
            MaxPfx = ApicText.Number(limit.Maximum),
            Action = ApicText.Of(limit.Action),
            Thresh = ApicText.Number(limit.Threshold),
        };
        if (limit.RestartTime is { } minutes)
        {
            policy.RestartTime = ApicText.Number(minutes);
        }

        return new Aci.BgpPeerPrefix(resource, policy, child).Id;
    }

    public static Output<string> Timers(
        string resource,
        Input<string> tenantDn,
        string name,
        BgpContextOptions bgp,
        CustomResourceOptions child) => new Aci.BgpTimers(
        resource,
        new Aci.BgpTimersArgs
        {
            TenantDn = tenantDn,
            Name = name,
            KaIntvl = ApicText.Number(bgp.KeepAliveInterval),
            HoldIntvl = ApicText.Number(bgp.HoldInterval),
            StaleIntvl = ApicText.Number(bgp.StaleInterval),
            GrCtrl = bgp.GracefulRestartHelper ? "helper" : "none",
            MaxAsLimit = ApicText.Number(bgp.MaximumAsPathLength),
        },
        child).Id;

    public static Output<string> Bfd(
        string resource,
        Input<string> tenantDn,
        string name,
        BfdOptions bfd,
        CustomResourceOptions child) => new Aci.BfdInterfacePolicy(
        resource,
        new Aci.BfdInterfacePolicyArgs
        {
            TenantDn = tenantDn,
            Name = name,
            AdminSt = ApicText.Enabled(true),
            MinRxIntvl = ApicText.Number(bfd.MinimumReceiveInterval),
            MinTxIntvl = ApicText.Number(bfd.MinimumTransmitInterval),
            DetectMult = ApicText.Number(bfd.DetectionMultiplier),
        },
        child).Id;

    /// <summary>Puts a BFD policy on the interfaces of a profile.</summary>
    public static void AddBfd(string resource, Output<string> interfaceProfileDn, Output<string> policyDn, CustomResourceOptions child) =>
        _ = new Aci.L3outBfdInterfaceProfile(
            resource,
            new Aci.L3outBfdInterfaceProfileArgs { LogicalInterfaceProfileDn = interfaceProfileDn, RelationBfdRsIfPol = policyDn },
            child);
}
