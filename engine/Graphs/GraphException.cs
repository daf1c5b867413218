namespace CalicoAci.Engine.Graphs;

/// <summary>A graph that cannot be made; the message says why, for a person.</summary>
public sealed class GraphException(string message, Exception? inner = null) : Exception(message, inner);
