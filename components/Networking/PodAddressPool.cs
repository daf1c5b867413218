using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking;

/// <summary>A part of a pod range that only some nodes or namespaces use.</summary>
/// <param name="Name">The name of the IPPool: a lower-case RFC 1123 label.</param>
/// <param name="Cidr">The part; inside of a pod range of the cluster, and not overlapping another pool.</param>
/// <param name="BlockSize">The length of the blocks that nodes get, or null for the cluster's.</param>
/// <param name="Racks">The racks whose nodes get blocks; empty for all.</param>
/// <param name="NamespaceSelector">The namespaces whose pods get addresses, as a Calico selector; null for all.</param>
public sealed record PodAddressPool(
    string Name,
    Cidr Cidr,
    int? BlockSize,
    IReadOnlyList<string> Racks,
    string? NamespaceSelector)
{
    /// <summary>The nodes that get blocks, as a Calico selector.</summary>
    public string NodeSelector => Racks.Count == 0 ? Selectors.All : Selectors.Racks(Racks);
}
