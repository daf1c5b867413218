namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>How a node finds and trusts the cluster.</summary>
/// <param name="BootstrapToken">By a token and the hash of the cluster's CA.</param>
public sealed record Discovery(TokenDiscovery BootstrapToken);
