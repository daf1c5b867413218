namespace CalicoAci.Engine.Rendering;

/// <summary>A render that cannot be made or written; the message says why, for a person.</summary>
public sealed class RenderException(string message, Exception? inner = null) : Exception(message, inner);
