namespace CalicoAci.Components.Networking;

/// <summary>Who speaks BGP with the leaves.</summary>
public enum LeafPeering
{
    /// <summary>Calico, from the address of the node.</summary>
    Calico,

    /// <summary>FRR on the host: Calico has no peers and leaves port 179 to it.</summary>
    Host,
}
