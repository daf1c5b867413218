namespace CalicoAci.Components.Model;

/// <summary>The address ranges that a cluster uses besides its node subnet; at most one prefix of each family in each list.</summary>
/// <param name="Pods">Where Calico gives pod addresses from.</param>
/// <param name="Services">Kubernetes' cluster IPs.</param>
/// <param name="LoadBalancers">Addresses of services of type LoadBalancer.</param>
/// <param name="External">Addresses given as <c>externalIPs</c> of services; may be empty.</param>
public sealed record ServiceNetworks(
    IReadOnlyList<Cidr> Pods,
    IReadOnlyList<Cidr> Services,
    IReadOnlyList<Cidr> LoadBalancers,
    IReadOnlyList<Cidr> External);
