namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>What a leaf does with private AS numbers in the paths that it sends to a node.</summary>
public enum PrivateAsControl
{
    /// <summary>Removes them where the path holds private AS numbers only.</summary>
    RemoveExclusive,

    /// <summary>Removes them from every path; needs <see cref="RemoveExclusive"/>.</summary>
    RemoveAll,

    /// <summary>Writes the leaf's own AS in their place; needs <see cref="RemoveAll"/> and <see cref="RemoveExclusive"/>.</summary>
    ReplaceAs,
}
