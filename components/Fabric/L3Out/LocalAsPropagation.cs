namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>
/// What a leaf does with the local AS number that it shows to the nodes. Each mode includes the ones before it, as the
/// APIC's own names for them say (no-prepend, no-prepend+replace-as, no-prepend+replace-as+dual-as).
/// </summary>
public enum LocalAsPropagation
{
    /// <summary>The local AS is prepended to routes that come from the nodes; the nodes see the local AS and the fabric's.</summary>
    None,

    /// <summary>The local AS is not prepended to routes that come from the nodes.</summary>
    NoPrepend,

    /// <summary>The nodes see the local AS only, not the fabric's.</summary>
    ReplaceAs,

    /// <summary>The nodes may peer with either of the two.</summary>
    DualAs,
}
