namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>The subnets of a cluster; two of them, IPv4 first, are parted by a comma.</summary>
/// <param name="PodSubnet">Where pod addresses come from.</param>
/// <param name="ServiceSubnet">Where cluster IPs come from.</param>
/// <param name="DnsDomain">The domain of services.</param>
public sealed record ClusterNetworking(string PodSubnet, string ServiceSubnet, string DnsDomain);
