namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>A taint of a node.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value, if any.</param>
/// <param name="Effect"><c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>.</param>
public sealed record Taint(string Key, string? Value, string Effect);
