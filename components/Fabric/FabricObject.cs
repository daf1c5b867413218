namespace CalicoAci.Components.Fabric;

/// <summary>An object of the fabric that a stack either owns or looks up by its name, never both.</summary>
/// <param name="Name">The object's name on the APIC: 1 to 64 of <c>a-z A-Z 0-9 _ . : -</c>.</param>
/// <param name="Reuse">Whether the object exists already and is looked up instead of created.</param>
public sealed record FabricObject(string Name, bool Reuse = false);
