namespace CalicoAci.Engine.Apic.Tree;

/// <summary>Where an object of a tree comes from.</summary>
public enum ApicOrigin
{
    /// <summary>A resource of the plan creates it.</summary>
    Created,

    /// <summary>The program looks it up: it exists, and someone else manages it.</summary>
    Reused,

    /// <summary>Nothing in the plan mentions it but objects below it: it must exist.</summary>
    External,

    /// <summary>Every APIC has it.</summary>
    BuiltIn,
}
