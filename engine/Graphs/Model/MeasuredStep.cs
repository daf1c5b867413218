namespace CalicoAci.Engine.Graphs.Model;

/// <summary>What a deployment did to one resource.</summary>
/// <param name="Type">The type token.</param>
/// <param name="Name">The resource's name.</param>
/// <param name="Duration">How long it took; Pulumi tells whole seconds.</param>
public sealed record MeasuredStep(string Type, string Name, TimeSpan Duration);
