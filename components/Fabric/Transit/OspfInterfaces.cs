using CalicoAci.Components.Model;
using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.Transit;

/// <summary>Runs OSPF on the interfaces of an L3Out.</summary>
internal sealed class OspfInterfaces
{
    private readonly string _component;
    private readonly OutsideL3OutArgs _args;
    private readonly OspfOptions _ospf;
    private readonly CustomResourceOptions _child;
    private readonly Output<string> _policyDn;

    /// <summary>Turns OSPF on for an L3Out.</summary>
    public OspfInterfaces(string component, OutsideL3OutArgs args, OspfOptions ospf, Output<string> l3OutDn, CustomResourceOptions child)
    {
        _component = component;
        _args = args;
        _ospf = ospf;
        _child = child;
        _ = new Aci.L3outOspfExternalPolicy(
            $"{component}-ospf",
            new Aci.L3outOspfExternalPolicyArgs
            {
                L3OutsideDn = l3OutDn,
                AreaId = ospf.Area,
                AreaType = ApicText.Of(ospf.AreaType),
                AreaCost = ApicText.Number(ospf.AreaCost),
            },
            child);
        var policy = new Aci.OspfInterfacePolicyArgs
        {
            TenantDn = args.TenantDn,
            Name = $"{args.Outside.PolicyPrefix}-ospf",
            NwT = ospf.NetworkType == OspfNetworkType.PointToPoint ? "p2p" : "bcast",
            HelloIntvl = ApicText.Number(ospf.HelloInterval),
            DeadIntvl = ApicText.Number(ospf.DeadInterval),
        };
        if (ospf.IgnoreMtu)
        {
            policy.Ctrls.Add("mtu-ignore");
        }

        if (args.Outside.Bfd is not null)
        {
            policy.Ctrls.Add("bfd");
        }

        _policyDn = new Aci.OspfInterfacePolicy($"{component}-ospf-interfaces", policy, child).Id;
    }

    /// <summary>Runs OSPF on the interfaces of a profile.</summary>
    public void Add(AddressFamily family, Output<string> interfaceProfileDn)
    {
        var profile = new Aci.L3outOspfInterfaceProfileArgs
        {
            LogicalInterfaceProfileDn = interfaceProfileDn,
            RelationOspfRsIfPol = _policyDn,
            AuthType = ApicText.Of(_ospf.Authentication),
            AuthKeyId = ApicText.Number(_ospf.KeyId),
        };
        if (_args.OspfKey is { } key && _ospf.Authentication != OspfAuthentication.None)
        {
            profile.AuthKey = SecretMark.Of(key);
        }

        _ = new Aci.L3outOspfInterfaceProfile($"{_component}-interfaces{family.Suffix()}-ospf", profile, _child);
    }
}
