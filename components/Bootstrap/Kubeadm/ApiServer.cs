using YamlDotNet.Serialization;

namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>The API server.</summary>
public sealed record ApiServer : ControlPlaneComponent
{
    /// <summary>Names and addresses that its certificate is good for, besides those that kubeadm adds.</summary>
    [YamlMember(Alias = "certSANs", ApplyNamingConventions = false)]
    public IReadOnlyList<string>? CertSans { get; init; }
}
