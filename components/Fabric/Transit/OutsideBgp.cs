using System.Globalization;
using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.Model;
using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.Transit;

/// <summary>Runs BGP with the neighbours outside the fabric.</summary>
/// <param name="component">The name of the component.</param>
/// <param name="args">What the L3Out is made from.</param>
/// <param name="child">The options of every child of the component.</param>
internal sealed class OutsideBgp(string component, OutsideL3OutArgs args, CustomResourceOptions child)
{
    private readonly Dictionary<PrefixLimitOptions, Output<string>> _limits = [];

    /// <summary>Turns BGP on and adds the neighbours: below the interface whose subnet they are in, otherwise below the loopbacks.</summary>
    public void Add(Output<string> l3OutDn, Output<string> nodeProfileDn, OutsideInterfaces interfaces)
    {
        _ = new Aci.L3outBgpExternalPolicy($"{component}-bgp", new Aci.L3outBgpExternalPolicyArgs { L3OutsideDn = l3OutDn }, child);
        AddTimers(nodeProfileDn);
        foreach (OutsideBgpPeer peer in args.Outside.BgpPeers)
        {
            string part = peer.Address.ToString().Replace(':', '-');
            List<OutsideInterface> ports = [.. args.Outside.InterfacesOf(peer.Address)];
            foreach (OutsideInterface port in ports)
            {
                AddPeer($"{component}-{port.Name}-peer-{part}", interfaces.DnOf(port, Cidr.FamilyOf(peer.Address)), peer);
            }

            if (ports.Count == 0)
            {
                AddPeer($"{component}-peer-{part}", nodeProfileDn, peer);
            }
        }
    }

    private void AddTimers(Output<string> nodeProfileDn)
    {
        if (args.Outside.BgpTimers is not { } timers)
        {
            return;
        }

        string name = $"{args.Outside.PolicyPrefix}-timers";
        _ = new Aci.L3outBgpProtocolProfile(
            $"{component}-bgp-protocol",
            new Aci.L3outBgpProtocolProfileArgs
            {
                LogicalNodeProfileDn = nodeProfileDn,
                Name = $"{args.Outside.PolicyPrefix}-bgp",
                RelationBgpRsBgpNodeCtxPol = BgpPolicies.Timers($"{component}-bgp-timers", args.TenantDn, name, timers, child),
            },
            child);
    }

    private void AddPeer(string name, Output<string> parentDn, OutsideBgpPeer peer) => _ = new Aci.BgpPeerConnectivityProfile(
        name,
        BgpPeerText.Args(
            parentDn,
            peer.Address.ToString(),
            peer.Asn,
            peer.Options,
            peer.LocalAsn,
            peer.PrefixLimit is { } limit ? PrefixLimit(limit) : null,
            args.BgpPassword),
        child);

    /// <summary>Neighbours with the same limit share a policy, named after what it says.</summary>
    private Output<string> PrefixLimit(PrefixLimitOptions limit)
    {
        if (!_limits.TryGetValue(limit, out Output<string>? dn))
        {
            string content = string.Create(CultureInfo.InvariantCulture, $"{limit.Maximum}-{ApicText.Of(limit.Action)}-{limit.Threshold}");
            string name = limit.RestartTime is { } minutes ? string.Create(CultureInfo.InvariantCulture, $"limit-{content}-{minutes}") : $"limit-{content}";
            _limits[limit] = dn = BgpPolicies.PrefixLimit($"{component}-{name}", args.TenantDn, $"{args.Outside.PolicyPrefix}-{name}", limit, child);
        }

        return dn;
    }
}
