using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Kubernetes;

/// <summary>Package repositories of the nodes.</summary>
[Setting("Package repositories instead of the public ones; {minor} stands for Kubernetes' minor version, {format} for the format of packages, deb or rpm.")]
public sealed record RepositoriesSettings
{
    /// <summary>Kubernetes' packages.</summary>
    [Setting("The repository of kubeadm, kubelet and kubectl. With pools of both families it needs {format}.", Pattern = "https?://[^\\s@]+", PatternHint = "a URL without user and password")]
    public string Kubernetes { get; init; } = "https://pkgs.k8s.io/core:/stable:/v{minor}/{format}";

    /// <summary>containerd's packages.</summary>
    [Setting("The repository of containerd.io, above the distributions' folders.", Pattern = "https?://[^\\s@]+", PatternHint = "a URL without user and password")]
    public string Containerd { get; init; } = "https://download.docker.com/linux";

    /// <summary>CRI-O's packages.</summary>
    [Setting("The repository of CRI-O. With pools of both families it needs {format}.", Pattern = "https?://[^\\s@]+", PatternHint = "a URL without user and password")]
    public string CriO { get; init; } = "https://download.opensuse.org/repositories/isv:/cri-o:/stable:/v{minor}/{format}";
}
