namespace CalicoAci.Engine.Graphs.Fabric;

/// <summary>A BGP session as a fabric component describes it.</summary>
/// <param name="Leaf">The leaf's node ID.</param>
/// <param name="Node">The node's name.</param>
/// <param name="Family">The address family.</param>
/// <param name="LeafAddress">The leaf's address.</param>
/// <param name="NodeAddress">The node's address.</param>
/// <param name="LeafAsn">The AS number that the leaf shows.</param>
/// <param name="NodeAsn">The node's AS number.</param>
public sealed record FabricSession(string Leaf, string Node, string Family, string LeafAddress, string NodeAddress, string LeafAsn, string NodeAsn);
