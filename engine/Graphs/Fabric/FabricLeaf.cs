using System.Collections.Immutable;

namespace CalicoAci.Engine.Graphs.Fabric;

/// <summary>A leaf switch as a fabric component describes it.</summary>
/// <param name="Node">The leaf's node ID.</param>
/// <param name="Pod">The fabric pod.</param>
/// <param name="Rack">The rack.</param>
/// <param name="Role"><c>anchor</c>, <c>non-anchor</c> or <c>border</c>; <c>leaf</c> where the hosts route themselves.</param>
/// <param name="RouterId">The router ID, or empty.</param>
/// <param name="Addresses">The addresses of its SVI.</param>
public sealed record FabricLeaf(string Node, string Pod, string Rack, string Role, string RouterId, ImmutableArray<string> Addresses)
{
    /// <summary>Whether the leaf holds the BGP sessions with nodes.</summary>
    public bool IsAnchor => Role is not ("non-anchor" or "border");

    /// <summary>Whether the leaf talks to routers outside the fabric.</summary>
    public bool IsBorder => Role == "border";
}
