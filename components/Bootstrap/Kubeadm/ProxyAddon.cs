namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>Whether kubeadm leaves kube-proxy out.</summary>
/// <param name="Disabled">True where the data plane does kube-proxy's work.</param>
public sealed record ProxyAddon(bool Disabled);
