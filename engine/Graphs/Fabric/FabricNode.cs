using System.Collections.Immutable;

namespace CalicoAci.Engine.Graphs.Fabric;

/// <summary>A cluster node as a fabric component describes it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Role">The role, such as <c>control-plane</c>.</param>
/// <param name="Rack">The rack.</param>
/// <param name="Addresses">The addresses.</param>
/// <param name="Asn">The AS number, or empty.</param>
public sealed record FabricNode(string Name, string Role, string Rack, ImmutableArray<string> Addresses, string Asn);
