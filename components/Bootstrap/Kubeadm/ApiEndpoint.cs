namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>Where one API server listens.</summary>
/// <param name="AdvertiseAddress">The node's address. Its family is that of etcd and of the kubernetes service.</param>
/// <param name="BindPort">The port.</param>
public sealed record ApiEndpoint(string AdvertiseAddress, int BindPort);
