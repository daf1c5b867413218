using YamlDotNet.Serialization;

namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>A document of a kubeadm configuration file.</summary>
/// <param name="ApiVersion">The API group and version.</param>
/// <param name="Kind">The kind.</param>
public abstract record KubeadmDocument(
    [property: YamlMember(Order = -2)] string ApiVersion,
    [property: YamlMember(Order = -1)] string Kind)
{
    /// <summary>The version of kubeadm's own kinds, since Kubernetes 1.31.</summary>
    public const string KubeadmVersion = "kubeadm.k8s.io/v1beta4";
}
