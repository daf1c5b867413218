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
    /// <summary>Adds the peers of some nodes below an SVI.</summary>
    public void Add(string sviName, Input<string> sviDn, AddressFamily family, AnchorLeaf leaf, IEnumerable<ClusterNode> nodes)
    {
        Input<string>? password = leaf.BgpPassword == BgpPasswordSlot.Second ? args.Password2 : args.Password;
        foreach (PeerPlan peer in PeerPlan.For(args.Topology, family, nodes))
        {
            _ = new Aci.BgpPeerConnectivityProfile(
                $"{sviName}-{peer.Role}",
                BgpPeerText.Args(sviDn, peer.Address, peer.Asn, args.Bgp, args.Topology.LocalAsn, prefixLimitDn, password),
                child);
        }
    }
}
