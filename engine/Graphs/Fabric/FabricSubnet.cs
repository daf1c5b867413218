namespace CalicoAci.Engine.Graphs.Fabric;

/// <summary>A subnet of the nodes as a fabric component describes it.</summary>
/// <param name="Family">The address family.</param>
/// <param name="Subnet">The subnet.</param>
/// <param name="Gateway">The nodes' gateway: the common secondary address of the leaf switches.</param>
/// <param name="Floating">The common floating address, or empty.</param>
public sealed record FabricSubnet(string Family, string Subnet, string Gateway, string Floating);
