using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Bootstrap.Nodes;

/// <summary>Makes the configuration of the container runtime.</summary>
public static class RuntimePlan
{
    /// <summary>The runtime's socket.</summary>
    public static string Socket(ContainerRuntime runtime) => runtime switch
    {
        ContainerRuntime.Containerd => "unix:///run/containerd/containerd.sock",
        ContainerRuntime.CriO => "unix:///var/run/crio/crio.sock",
        _ => throw new ArgumentOutOfRangeException(nameof(runtime)),
    };

    /// <summary>The runtime's systemd unit.</summary>
    public static string Service(ContainerRuntime runtime) => runtime == ContainerRuntime.CriO ? "crio.service" : "containerd.service";

    /// <summary>The runtime's package with a version, NAME=VERSION as apt-get takes it; without one where the repository fixes it.</summary>
    public static string Package(KubernetesOptions options) => options.ContainerRuntime == ContainerRuntime.CriO
        ? options.CriOVersion is { } version ? $"cri-o={version}-*" : "cri-o"
        : $"containerd.io={options.ContainerdVersion}{(Version.Parse(options.ContainerdVersion).Build < 0 ? "." : "-")}*";

    /// <summary>The wanted runtime in words.</summary>
    public static string Describe(KubernetesOptions options) => options.ContainerRuntime == ContainerRuntime.CriO
        ? $"CRI-O {options.CriOVersion ?? options.Version.MinorText}"
        : $"containerd {options.ContainerdVersion}";

    /// <summary>The repository that the package comes from.</summary>
    public static string Repository(KubernetesOptions options, OsFamily family) => options.ContainerRuntime == ContainerRuntime.CriO
        ? OsLayout.Of(family).Repository(options.CriORepository, options.Version.MinorText)
        : options.ContainerdRepository;

    /// <summary>The files whose change restarts the runtime (see node-prepare.sh).</summary>
    /// <param name="runtime">The runtime.</param>
    /// <param name="files">The files of the node: trusted CAs have names of the user's.</param>
    public static IEnumerable<string> RestartingFiles(ContainerRuntime runtime, IEnumerable<NodeFile> files) =>
    [
        .. files.Select(file => file.Path).Where(OsLayout.IsCertificate),
        .. runtime == ContainerRuntime.CriO
            ? new[] { "/etc/crio/crio.conf.d/10-calico-aci.conf", "/etc/containers/registries.conf.d/calico-aci.conf" }
            : ["/etc/containerd/config.toml"],
        $"/etc/systemd/system/{Service(runtime)}.d/http-proxy.conf",
    ];

    /// <summary>The runtime's configuration files.</summary>
    public static IEnumerable<NodeFile> Files(KubernetesOptions options) => options.ContainerRuntime == ContainerRuntime.CriO
        ? CriO(options)
        : Containerd(options);

    /// <summary>The format of the configuration is version 3, which every containerd 2 reads: the file stays good before and after a change of containerd.</summary>
    private static IEnumerable<NodeFile> Containerd(KubernetesOptions options)
    {
        yield return new("/etc/containerd/config.toml", EmbeddedText.Template(
            "containerd-config.toml",
            ("SANDBOX_IMAGE", SandboxImage(options))));
        foreach (RegistryMirror mirror in options.RegistryMirrors)
        {
            yield return new(
                $"/etc/containerd/certs.d/{mirror.Registry}/hosts.toml",
                EmbeddedText.Template("containerd-hosts.toml", ("SERVER", RegistryServer(mirror.Registry)))
                    + string.Concat(mirror.Endpoints.Select(endpoint => EmbeddedText.Template("containerd-host.toml", ("URL", endpoint)))));
        }
    }

    private static IEnumerable<NodeFile> CriO(KubernetesOptions options)
    {
        yield return new("/etc/crio/crio.conf.d/10-calico-aci.conf", EmbeddedText.Template("crio.conf", ("SANDBOX_IMAGE", SandboxImage(options))));
        if (options.RegistryMirrors.Count > 0)
        {
            yield return new("/etc/containers/registries.conf.d/calico-aci.conf", string.Concat(options.RegistryMirrors.Select(mirror =>
                EmbeddedText.Template("registry.conf", ("REGISTRY", mirror.Registry))
                + string.Concat(mirror.Endpoints.Select(endpoint => EmbeddedText.Template(
                    "registry-mirror.conf",
                    ("LOCATION", new Uri(endpoint).GetComponents(UriComponents.HostAndPort | UriComponents.Path, UriFormat.Unescaped).TrimEnd('/')),
                    ("INSECURE", endpoint.StartsWith("http:", StringComparison.Ordinal) ? "true" : "false")))))));
        }
    }

    /// <summary>The pause image that kubeadm of this version uses, so that there is only one on the node.</summary>
    private static string SandboxImage(KubernetesOptions options)
    {
        string tag = options.Version.Minor >= 36 ? "3.10.2" : options.Version.Minor >= 34 ? "3.10.1" : "3.10";
        return $"{options.ImageRepository ?? "registry.k8s.io"}/pause:{tag}";
    }

    private static string RegistryServer(string registry) => registry == "docker.io" ? "https://registry-1.docker.io" : $"https://{registry}";
}
