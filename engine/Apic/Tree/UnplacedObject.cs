namespace CalicoAci.Engine.Apic.Tree;

/// <summary>An object whose DN only a deployment will know.</summary>
/// <param name="Resource">The name of the resource that creates it.</param>
/// <param name="Object">The object.</param>
public sealed record UnplacedObject(string Resource, ApicObject Object);
