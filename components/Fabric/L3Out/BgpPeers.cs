using CalicoAci.Components.LeafByLeaf;
using CalicoAci.Components.Model;
using CalicoAci.Components.Model.Changes;
using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>Configures the peers of a leaf's SVI.</summary>
/// <param name="args">What the L3Out is made from.</param>
/// <param name="prefixLimitDn">The DN of the peer prefix policy.</param>
/// <param name="child">The options of every child of the component.</param>
internal sealed class BgpPeers(FloatingL3OutArgs args, Output<string> prefixLimitDn, CustomResourceOptions child)
{
    /// <summary>The inputs of a peer whose change resets its sessions.</summary>
    private static readonly string[] ResettingInputs = ["password", "asNumber", "localAsn", "ttl", "adminState"];

    private readonly List<(int Leaf, ClusterNode? Node, string Svi, string Peer)> _configured = [];

    /// <summary>Adds the peers of some nodes below an SVI.</summary>
    /// <param name="sviName">The name of the SVI's resource.</param>
    /// <param name="sviDn">The DN of the SVI.</param>
    /// <param name="family">The address family.</param>
    /// <param name="leaves">The leaf that has the SVI, or both of a vPC.</param>
    /// <param name="nodes">The nodes.</param>
    public void Add(string sviName, Input<string> sviDn, AddressFamily family, IReadOnlyList<AnchorLeaf> leaves, IEnumerable<ClusterNode> nodes)
    {
        Input<string>? password = leaves[0].BgpPassword == BgpPasswordSlot.Second ? args.Password2 : args.Password;
        foreach (PeerPlan peer in PeerPlan.For(args.Topology, family, nodes))
        {
            string name = $"{sviName}-{peer.Role}";
            LeafTurn? turn = args.Order?.TurnOf(leaves[0]);
            var profile = new Aci.BgpPeerConnectivityProfile(
                name,
                BgpPeerText.Args(sviDn, peer.Address, peer.Asn, args.Bgp, args.Topology.LocalAsn, prefixLimitDn, password),
                turn is null ? child : new CustomResourceOptions { Parent = child.Parent, DependsOn = turn.After });
            turn?.Add(profile);
            _configured.AddRange(leaves.Select(leaf => (leaf.NodeId, peer.Node, sviName, name)));
        }
    }

    /// <summary>The leaves that stand in for each other, with what interrupts their sessions on the fabric's side.</summary>
    public IEnumerable<Redundancy> Redundancies()
    {
        var ofLeaf = _configured.ToLookup(peer => (peer.Leaf, peer.Node?.Name));
        return SessionRedundancy.Of(args.Topology, (leaf, nodes) =>
        {
            var peers = ofLeaf[(leaf.NodeId, args.Topology.AsScheme == AsScheme.PerNode ? nodes[0].Name : null)];
            return
            [
                .. args.Order?.Keeps(leaf.Rack) == true
                    ? Array.Empty<Interruption>()
                    : [new Interruption([.. peers.Select(peer => peer.Peer)], ChangeOperations.Update) { Properties = ResettingInputs }],
                new Interruption([.. peers.SelectMany(peer => (string[])[peer.Peer, peer.Svi]).Distinct()], ChangeOperations.Replace | ChangeOperations.Delete),
            ];
        });
    }
}
