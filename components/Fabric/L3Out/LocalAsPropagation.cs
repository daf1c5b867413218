namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>What a leaf does with the local AS number that it shows to the nodes instead of the fabric's.</summary>
public enum LocalAsPropagation
{
    /// <summary>The local AS is prepended to routes that come from the nodes, and the fabric's AS follows towards them.</summary>
    None,

    /// <summary>The local AS is not prepended to routes that come from the nodes.</summary>
    NoPrepend,

    /// <summary>Only the local AS is shown to the nodes, the fabric's is not.</summary>
    ReplaceAs,

    /// <summary>The nodes may use either the local or the fabric's AS.</summary>
    DualAs,
}
