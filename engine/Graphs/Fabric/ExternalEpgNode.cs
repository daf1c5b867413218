using System.Collections.Immutable;

namespace CalicoAci.Engine.Graphs.Fabric;

/// <summary>An external EPG with its subnets and the contracts that tie it to others.</summary>
/// <param name="Name">The name.</param>
/// <param name="L3Out">The name of its L3Out.</param>
/// <param name="Subnets">Its subnets with their scopes.</param>
/// <param name="Provides">The names of the contracts that it provides.</param>
/// <param name="Consumes">The names of the contracts that it consumes.</param>
internal sealed record ExternalEpgNode(string Name, string L3Out, ImmutableArray<string> Subnets, ImmutableArray<string> Provides, ImmutableArray<string> Consumes);
