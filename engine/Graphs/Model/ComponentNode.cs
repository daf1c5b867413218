using System.Collections.Immutable;

namespace CalicoAci.Engine.Graphs.Model;

/// <summary>A component of the stack with all that is below it, or a resource that is in no component.</summary>
/// <param name="Urn">The URN.</param>
/// <param name="Name">The name.</param>
/// <param name="Type">The type token.</param>
/// <param name="Members">The places of its resources in the <see cref="ResourceGraph"/>.</param>
/// <param name="Packages">The number of resources of each package, most first.</param>
public sealed record ComponentNode(string Urn, string Name, string Type, ImmutableArray<int> Members, ImmutableArray<KeyValuePair<string, int>> Packages)
{
    /// <summary>The last part of the type token: <c>FloatingL3Out</c> of <c>calico-aci:fabric:FloatingL3Out</c>.</summary>
    public string TypeName => Type[(Type.LastIndexOf(':') + 1)..];
}
