using CalicoAci.Components.Model;
using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>Configures the peers of a leaf's SVI.</summary>
/// <param name="args">What the L3Out is made from.</param>
/// <param name="prefixLimitDn">The DN of the peer prefix policy.</param>
/// <param name="child">The options of every child of the component.</param>
internal sealed class BgpPeers(FloatingL3OutArgs args, Output<string> prefixLimitDn, CustomResourceOptions child)
{
    private readonly BgpPeerOptions _bgp = args.Bgp;
    private readonly ClusterTopology _topology = args.Topology;

    /// <summary>Adds the peers of some nodes below an SVI.</summary>
    public void Add(string sviName, Input<string> sviDn, AddressFamily family, AnchorLeaf leaf, IEnumerable<ClusterNode> nodes)
    {
        foreach (PeerPlan peer in PeerPlan.For(_topology, family, nodes))
        {
            _ = new Aci.BgpPeerConnectivityProfile($"{sviName}-{peer.Role}", Peer(sviDn, leaf, peer), child);
        }
    }

    private Aci.BgpPeerConnectivityProfileArgs Peer(Input<string> sviDn, AnchorLeaf leaf, PeerPlan peer)
    {
        var profile = new Aci.BgpPeerConnectivityProfileArgs
        {
            ParentDn = sviDn,
            Addr = peer.Address,
            AsNumber = ApicText.Number(peer.Asn),
            AddrTCtrls = { "af-ucast" },
            AdminState = ApicText.Enabled(_bgp.Enabled),
            AllowedSelfAsCnt = ApicText.Number(_bgp.AllowedSelfAsCount),
            Ttl = ApicText.Number(_bgp.TimeToLive),
            Weight = ApicText.Number(_bgp.Weight),
            RelationBgpRsPeerPfxPol = prefixLimitDn,
        };
        if (Controls() is { Count: > 0 } controls)
        {
            profile.Ctrls = controls;
        }

        if (PeerControls() is { Count: > 0 } peerControls)
        {
            profile.PeerCtrls = peerControls;
        }

        if (_bgp.PrivateAs.Count > 0)
        {
            profile.PrivateASctrls = _bgp.PrivateAs.Order().Select(ApicText.Of).ToList();
        }

        if (_topology.LocalAsn is { } localAsn)
        {
            profile.LocalAsn = ApicText.Number(localAsn);
            profile.LocalAsnPropagate = ApicText.Of(_bgp.LocalAsPropagation);
        }

        if ((leaf.BgpPassword == BgpPasswordSlot.Second ? args.Password2 : args.Password) is { } password)
        {
            profile.Password = SecretMark.Of(password);
        }

        return profile;
    }

    private List<string> Controls() => Chosen(
        ("allow-self-as", _bgp.AllowSelfAs),
        ("as-override", _bgp.AsOverride),
        ("dis-peer-as-check", _bgp.DisablePeerAsCheck),
        ("nh-self", _bgp.NextHopSelf),
        ("send-com", _bgp.SendCommunity),
        ("send-ext-com", _bgp.SendExtendedCommunity));

    private List<string> PeerControls() => Chosen(
        ("bfd", _bgp.Bfd is not null),
        ("dis-conn-check", _bgp.DisableConnectedCheck));

    private static List<string> Chosen(params (string Control, bool IsChosen)[] controls) =>
        [.. controls.Where(control => control.IsChosen).Select(control => control.Control)];
}
