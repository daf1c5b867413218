namespace CalicoAci.Engine.Graphs.Drawing;

/// <summary>A size in pixels.</summary>
internal readonly record struct Size(double Width, double Height);
