namespace CalicoAci.Engine.Apic.Diff;

/// <summary>The change of one attribute.</summary>
/// <param name="Name">The APIC's name of the attribute.</param>
/// <param name="Old">The value before; null where there was none.</param>
/// <param name="New">The value after; null where there is none.</param>
public sealed record ApicAttributeChange(string Name, ApicValue? Old, ApicValue? New);
