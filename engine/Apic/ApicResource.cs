using System.Collections.Immutable;

namespace CalicoAci.Engine.Apic;

/// <summary>What an ACI resource becomes on the APIC.</summary>
/// <param name="Id">The resource's ID: the DN of its main object.</param>
/// <param name="Objects">The objects in the order in which the provider posts them.</param>
public sealed record ApicResource(ApicValue Id, ImmutableArray<ApicObject> Objects);
