namespace CalicoAci.Engine.Graphs.Fabric;

/// <summary>An address range of a cluster as a fabric component describes it.</summary>
/// <param name="Kind">What the addresses are for, such as <c>nodes</c> or <c>pods</c>.</param>
/// <param name="Prefix">The prefix.</param>
public sealed record FabricRange(string Kind, string Prefix);
