using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CalicoAci.ApicStandIn.Model;

/// <summary>A class of managed objects as the APIC's object model has it.</summary>
public sealed record ManagedClass
{
    /// <summary>The name, such as <c>fvTenant</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The format of the relative name.</summary>
    public required RelativeNameFormat RelativeName { get; init; }

    /// <summary>The classes that an object may lie below; none for a root.</summary>
    public required ImmutableArray<string> Parents { get; init; }

    /// <summary>The attributes that may be set.</summary>
    public required FrozenSet<string> Attributes { get; init; }

    /// <summary>The attributes that are taken but never given back.</summary>
    public required FrozenSet<string> Secure { get; init; }

    /// <summary>Whether an object exists wherever its parent does.</summary>
    public required bool Implicit { get; init; }
}
