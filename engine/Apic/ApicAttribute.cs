namespace CalicoAci.Engine.Apic;

/// <summary>An attribute of a managed object.</summary>
/// <param name="Name">The APIC's name of the attribute, such as <c>maxPfx</c>.</param>
/// <param name="Value">The value.</param>
public readonly record struct ApicAttribute(string Name, ApicValue Value);
