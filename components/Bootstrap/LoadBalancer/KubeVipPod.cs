using System.Globalization;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Bootstrap.Text;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Bootstrap.LoadBalancer;

/// <summary>kube-vip as a static pod: the leader of the control-plane nodes answers for the virtual address.</summary>
public static class KubeVipPod
{
    /// <summary>Where the manifest is kept; kubeadm reset empties the kubelet's folder, so scripts place it there before each attempt.</summary>
    public const string Path = $"{NodePaths.Configuration}/kube-vip.yaml";

    /// <summary>What the script that places the manifest replaces by the path of a kubeconfig that the node has (see common.sh).</summary>
    private const string KubeconfigPlaceholder = "@KUBECONFIG@";

    /// <summary>The manifest, the same on every control-plane node but for the interface.</summary>
    public static string Manifest(ClusterTopology topology, KubernetesOptions options, string networkInterface)
    {
        var environment = new Dictionary<string, string>
        {
            ["vip_arp"] = "true",
            ["port"] = options.Endpoint.Port.ToString(CultureInfo.InvariantCulture),
            ["vip_interface"] = networkInterface,
            ["vip_subnet"] = string.Join(',', topology.Families.Select(family => family == AddressFamily.Ipv4 ? "32" : "128")),
            ["cp_enable"] = "true",
            ["cp_namespace"] = "kube-system",
            ["svc_enable"] = "false",
            ["vip_leaderelection"] = "true",
            ["vip_leasename"] = "plndr-cp-lock",
            ["vip_leaseduration"] = "5",
            ["vip_renewdeadline"] = "3",
            ["vip_retryperiod"] = "1",
            ["address"] = string.Join(',', topology.Families.Select(family => options.Endpoint.VirtualAddresses[family])),
        };
        return YamlText.Kubernetes(new
        {
            ApiVersion = "v1",
            Kind = "Pod",
            Metadata = new { Name = "kube-vip", Namespace = "kube-system" },
            Spec = new
            {
                HostNetwork = true,
                HostAliases = new[] { new { Ip = "127.0.0.1", Hostnames = new[] { "kubernetes" } } },
                Containers = new[]
                {
                    new
                    {
                        Name = "kube-vip",
                        Image = options.KubeVipImage,
                        Args = new[] { "manager" },
                        Env = environment.Select(variable => new { Name = variable.Key, variable.Value }).ToArray(),
                        SecurityContext = new { Capabilities = new { Add = new[] { "NET_ADMIN", "NET_RAW" }, Drop = new[] { "ALL" } } },
                        VolumeMounts = new[] { new { Name = "kubeconfig", MountPath = "/etc/kubernetes/admin.conf" } },
                    },
                },
                Volumes = new[] { new { Name = "kubeconfig", HostPath = new { Path = KubeconfigPlaceholder, Type = "File" } } },
            },
        });
    }
}
