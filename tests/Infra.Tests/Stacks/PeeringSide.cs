using System.Net;
using CalicoAci.Components.Model;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>What one side expects of a session.</summary>
/// <param name="Leaf">The leaf's address.</param>
/// <param name="LeafAsn">The AS number that the leaf shows.</param>
/// <param name="Node">The node's address, or the range that the leaf takes nodes from.</param>
/// <param name="NodeAsn">The node's AS number.</param>
/// <param name="Password">Whether there is a password.</param>
internal sealed record PeeringSide(IPAddress Leaf, uint LeafAsn, Cidr Node, uint NodeAsn, bool Password)
{
    /// <summary>Whether this side, a leaf's, takes the session that the other side, a node's, opens.</summary>
    public bool Takes(PeeringSide node) => Leaf.Equals(node.Leaf) && Node.Contains(node.Node) && this with { Leaf = node.Leaf, Node = node.Node } == node;

    /// <summary>A range of one address.</summary>
    public static Cidr Single(IPAddress address) => Cidr.Parse($"{address}/{(Cidr.FamilyOf(address) == AddressFamily.Ipv4 ? 32 : 128)}");
}
