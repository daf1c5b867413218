using System.Collections.Immutable;

namespace CalicoAci.Engine.Model;

/// <summary>A resource that the program registered.</summary>
public sealed record PlannedResource
{
    /// <summary>The resource's URN; unique in a plan.</summary>
    public required string Urn { get; init; }

    /// <summary>The type token, such as <c>aci:index/tenant:Tenant</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name that the program gave.</summary>
    public required string Name { get; init; }

    /// <summary>The URN of the parent; empty for the stack itself.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Whether a provider manages it; false for components and the stack.</summary>
    public required bool Custom { get; init; }

    /// <summary>Whether its provider registers what is below it, which only a deployment shows.</summary>
    public bool Remote { get; init; }

    /// <summary>Whether the program only reads it: something else manages it.</summary>
    public bool External { get; init; }

    /// <summary>What the program sent.</summary>
    public required PropertyValue.MapValue Inputs { get; init; }

    /// <summary>What the engine answered, or for a component and the stack what <c>RegisterResourceOutputs</c> said.</summary>
    public PropertyValue.MapValue Outputs { get; init; } = new(ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal));

    /// <summary>The provider's ID where the engine can know it before a deployment, as an ACI DN; otherwise unknown.</summary>
    public PropertyValue Id { get; init; } = PropertyValue.Unknown;

    /// <summary>The URNs of all resources that this one waits for.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>For each input, the URNs its value came from.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The explicit provider as <c>URN::ID</c>, or empty.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The URNs under which an earlier deployment may know this resource.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Paths of inputs whose changes are ignored.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Paths of inputs whose changes replace the resource, besides those that its definition names.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Names of outputs that are secret besides those that derive from secrets.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Whether the resource may not be deleted.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether a deletion leaves the real object in place.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>Whether a replacement deletes the old object first.</summary>
    public bool DeleteBeforeReplace { get; init; }
}
