using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>BGP peers as the APIC writes them: those of nodes and those outside the fabric alike.</summary>
internal static class BgpPeerText
{
    /// <param name="parentDn">The DN of the interface or node profile that has the peer.</param>
    /// <param name="address">The neighbour: an address, or a subnet for dynamic neighbours.</param>
    /// <param name="asn">The AS number of the neighbour.</param>
    /// <param name="bgp">How the session is treated.</param>
    /// <param name="localAsn">The AS number that the leaf shows instead of the fabric's, or null.</param>
    /// <param name="prefixLimitDn">The DN of the peer prefix policy, or null for no limit.</param>
    /// <param name="password">The MD5 password; it is marked as a secret.</param>
    public static Aci.BgpPeerConnectivityProfileArgs Args(
        Input<string> parentDn,
        string address,
        uint asn,
        BgpPeerOptions bgp,
        uint? localAsn,
        Output<string>? prefixLimitDn,
        Input<string>? password)
    {
        var profile = new Aci.BgpPeerConnectivityProfileArgs
        {
            ParentDn = parentDn,
            Addr = address,
            AsNumber = ApicText.Number(asn),
            AddrTCtrls = { "af-ucast" },
            AdminState = ApicText.Enabled(bgp.Enabled),
            AllowedSelfAsCnt = ApicText.Number(bgp.AllowedSelfAsCount),
            Ttl = ApicText.Number(bgp.TimeToLive),
            Weight = ApicText.Number(bgp.Weight),
        };
        if (prefixLimitDn is not null)
        {
            profile.RelationBgpRsPeerPfxPol = prefixLimitDn;
        }

        if (Controls(bgp) is { Count: > 0 } controls)
        {
            profile.Ctrls = controls;
        }

        if (PeerControls(bgp) is { Count: > 0 } peerControls)
        {
            profile.PeerCtrls = peerControls;
        }

        if (bgp.PrivateAs.Count > 0)
        {
            profile.PrivateASctrls = bgp.PrivateAs.Order().Select(ApicText.Of).ToList();
        }

        if (localAsn is { } local)
        {
            profile.LocalAsn = ApicText.Number(local);
            profile.LocalAsnPropagate = ApicText.Of(bgp.LocalAsPropagation);
        }

        if (password is not null)
        {
            profile.Password = SecretMark.Of(password);
        }

        return profile;
    }

    private static List<string> Controls(BgpPeerOptions bgp) => Chosen(
        ("allow-self-as", bgp.AllowSelfAs),
        ("as-override", bgp.AsOverride),
        ("dis-peer-as-check", bgp.DisablePeerAsCheck),
        ("nh-self", bgp.NextHopSelf),
        ("send-com", bgp.SendCommunity),
        ("send-ext-com", bgp.SendExtendedCommunity));

    private static List<string> PeerControls(BgpPeerOptions bgp) => Chosen(
        ("bfd", bgp.Bfd is not null),
        ("dis-conn-check", bgp.DisableConnectedCheck));

    private static List<string> Chosen(params (string Control, bool IsChosen)[] controls) =>
        [.. controls.Where(control => control.IsChosen).Select(control => control.Control)];
}
