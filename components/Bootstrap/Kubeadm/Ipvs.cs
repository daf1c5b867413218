using YamlDotNet.Serialization;

namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>Settings of kube-proxy's ipvs mode.</summary>
/// <param name="StrictArp">Whether nodes answer ARP only for addresses of the interface that was asked.</param>
public sealed record Ipvs(
    [property: YamlMember(Alias = "strictARP", ApplyNamingConventions = false)] bool StrictArp);
