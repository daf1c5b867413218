using CalicoAci.Components.LeafByLeaf;
using CalicoAci.Components.Model;
using CalicoAci.Components.Model.Changes;

namespace CalicoAci.Components.Networking;

/// <summary>What changes of Calico's side mean for the sessions with the leaves.</summary>
/// <param name="name">The name of the component.</param>
/// <param name="topology">The cluster.</param>
/// <param name="order">The order in which leaves take changes, or null: all at once.</param>
internal sealed class PeerChanges(string name, ClusterTopology topology, LeafOrder? order)
{
    /// <summary>The inputs of a peer whose change resets its sessions.</summary>
    private static readonly string[] ResettingInputs =
        ["spec.password", "spec.peerIP", "spec.asNumber", "spec.localASNumber", "spec.sourceAddress", "spec.ttlSecurity"];

    /// <summary>
    /// The inputs that say whose peer it is: with other ones the old sessions go, whatever the order. A selector that gets
    /// another name besides the one that it has, or loses the other one, keeps the nodes of the name that stays.
    /// </summary>
    private static readonly string[] OwningInputs = ["spec.node", "spec.nodeSelector"];

    private static readonly string[] ResettingConfiguration = ["spec.asNumber", "spec.listenPort"];

    /// <summary>The peers.</summary>
    public IReadOnlyList<PeerPlan> Peers { get; } = [.. PeerPlanner.Plan(topology)];

    /// <summary>The name of the resource of a peer.</summary>
    public static string Resource(string component, PeerPlan peer) => $"{component}-peer-{peer.Name}";

    /// <summary>What a changed password means, in words: another secret for a leaf, or another value of the secret.</summary>
    public IEnumerable<ChangeNote> Notes() => Peers.SelectMany(peer => (ChangeNote[])
    [
        Note(peer, Resource(name, peer), ChangeOperations.Update, ["spec.password"]),
        Note(peer, BgpPasswordResources.SecretOf(name, peer.Leaf.BgpPassword), ChangeOperations.Update | ChangeOperations.Replace, ["stringData"]),
    ]).Concat((order?.Turns ?? []).Select(Wait));

    /// <summary>The leaves that stand in for each other, with what interrupts their sessions on Calico's side.</summary>
    public IEnumerable<Redundancy> Redundancies()
    {
        var ofLeaf = Peers.ToLookup(peer => (peer.Leaf.NodeId, peer.Node));
        return SessionRedundancy.Of(topology, (leaf, nodes) =>
        {
            string[] peers = [.. ofLeaf[(leaf.NodeId, topology.AsScheme == AsScheme.PerNode ? nodes[0].Name : null)].Select(peer => Resource(name, peer))];
            string secret = BgpPasswordResources.SecretOf(name, leaf.BgpPassword);
            return
            [
                .. order?.Keeps(leaf.Rack) == true
                    ? Array.Empty<Interruption>()
                    : [new Interruption(peers, ChangeOperations.Update) { Properties = ResettingInputs }],
                new Interruption(peers, ChangeOperations.Update) { Properties = OwningInputs, OnlyOther = true },
                new Interruption(peers, ChangeOperations.Replace | ChangeOperations.Delete),
                new Interruption([secret], ChangeOperations.Update) { Properties = ["stringData"] },
                new Interruption([secret], ChangeOperations.Replace),
                new Interruption([$"{name}-bgp"], ChangeOperations.Update) { Properties = ResettingConfiguration },
            ];
        });
    }

    private ChangeNote Note(PeerPlan peer, string resource, ChangeOperations on, IReadOnlyList<string> properties) => new(
        resource,
        on,
        ChangeHeading.Interruptions,
        $"leaf {peer.Leaf.NodeId}",
        $"its BGP sessions with the nodes of {peer.Leaf.Rack} take another password: they drop until both ends have it, and traffic goes through {Others(peer.Leaf)}")
    {
        Properties = properties,
    };

    private ChangeNote Wait(LeafTurn turn) => new(
        turn.Step,
        ChangeOperations.Create | ChangeOperations.Update | ChangeOperations.Replace,
        ChangeHeading.Interruptions,
        $"leaf {string.Join(" and leaf ", turn.Leaves.Select(leaf => leaf.NodeId))}",
        order!.GoesOn(turn)
            ? $"the next leaf of {turn.Rack} changes when its sessions are established; if they are not within {order.Options.WaitSeconds} s, the deployment ends and the leaves after it keep what they have"
            : $"the deployment ends with an error if its sessions are not established within {order.Options.WaitSeconds} s");

    private string Others(AnchorLeaf leaf) => topology.AnchorLeaves.Count(other => other.Rack == leaf.Rack) > 1
        ? "the leaves of the rack that are not named here"
        : "no other leaf meanwhile: the rack has none";
}
