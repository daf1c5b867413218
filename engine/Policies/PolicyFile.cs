using System.Collections.Immutable;

namespace CalicoAci.Engine.Policies;

/// <summary>What a policy file holds.</summary>
/// <param name="Policies">The policies.</param>
/// <param name="Stateful">Kinds of resources that hold state, besides the built-in ones.</param>
public sealed record PolicyFile(ImmutableArray<Policy> Policies, ImmutableArray<StatefulKind> Stateful);
