namespace CalicoAci.Components.Fabric.Transit;

/// <summary>The type of an OSPF area.</summary>
public enum OspfAreaType
{
    /// <summary>A regular area.</summary>
    Regular,

    /// <summary>A not-so-stubby area.</summary>
    Nssa,

    /// <summary>A stub area: nothing is redistributed into it, so it cannot carry the cluster's routes.</summary>
    Stub,
}
