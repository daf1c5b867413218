namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>etcd of the cluster.</summary>
/// <param name="Local">etcd as static pods on control-plane nodes.</param>
public sealed record Etcd(LocalEtcd Local);
