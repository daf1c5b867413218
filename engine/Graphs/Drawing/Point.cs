namespace CalicoAci.Engine.Graphs.Drawing;

/// <summary>A point of a picture, in pixels from its top left corner.</summary>
internal readonly record struct Point(double X, double Y);
