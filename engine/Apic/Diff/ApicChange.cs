using System.Collections.Immutable;

namespace CalicoAci.Engine.Apic.Diff;

/// <summary>What happens to one managed object.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Dn">The object's DN.</param>
/// <param name="Class">The object's class.</param>
/// <param name="Resource">The name of the resource that owns the object: the new owner, or for a deletion the old one.</param>
/// <param name="Attributes">The attributes that differ, in ordinal order of their names.</param>
public sealed record ApicChange(ApicChangeKind Kind, string Dn, string Class, string Resource, ImmutableArray<ApicAttributeChange> Attributes);
