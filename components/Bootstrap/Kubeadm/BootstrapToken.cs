namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>A bootstrap token whose value kubeadm draws itself.</summary>
/// <param name="Ttl">How long it lives, such as <c>15m0s</c>.</param>
public sealed record BootstrapToken(string Ttl);
