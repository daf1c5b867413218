using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Bootstrap.Nodes;

/// <summary>Makes the files that only nodes of the family <see cref="OsFamily.Rhel"/> have.</summary>
public static class RhelPlan
{
    /// <summary>The repository of Kubernetes' packages.</summary>
    public const string KubernetesRepository = "/etc/yum.repos.d/kubernetes.repo";

    /// <summary>The repository of the container runtime's package.</summary>
    public const string RuntimeRepository = "/etc/yum.repos.d/container-runtime.repo";

    /// <summary>The files.</summary>
    /// <param name="options">How Kubernetes is set up.</param>
    public static IEnumerable<NodeFile> Files(KubernetesOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string kubernetes = OsLayout.Of(OsFamily.Rhel).Repository(options.PackageRepository, options.Version.MinorText);
        string runtime = RuntimePlan.Repository(options, OsFamily.Rhel);
        yield return Repository(KubernetesRepository, "kubernetes", "Kubernetes", $"{kubernetes}/", Key(kubernetes), "kubelet kubeadm kubectl cri-tools kubernetes-cni");
        yield return options.ContainerRuntime == ContainerRuntime.CriO
            ? Repository(RuntimeRepository, "container-runtime", "CRI-O", $"{runtime}/", Key(runtime), "cri-o")
            : Repository(RuntimeRepository, "container-runtime", "containerd", $"{runtime}/rhel/$releasever/$basearch/stable", $"{runtime}/rhel/gpg", "containerd.io");
        yield return new("/etc/NetworkManager/conf.d/calico-aci.conf", EmbeddedText.Template("network-manager.conf"));
    }

    private static string Key(string repository) => $"{repository}/repodata/repomd.xml.key";

    private static NodeFile Repository(string path, string id, string name, string url, string key, string excluded) => new(
        path,
        EmbeddedText.Template("yum-repository.repo", ("ID", id), ("NAME", name), ("URL", url), ("KEY", key), ("EXCLUDED", excluded)));
}
