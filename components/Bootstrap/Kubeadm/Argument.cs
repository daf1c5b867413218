namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>A command-line argument of a component.</summary>
/// <param name="Name">The name without dashes.</param>
/// <param name="Value">The value.</param>
public sealed record Argument(string Name, string Value);
