using System.Globalization;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Bootstrap.Text;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Bootstrap.LoadBalancer;

/// <summary>kube-vip as a static pod: the leader of the control-plane nodes answers for the virtual address.</summary>
public static class KubeVipPod
{
    /// <summary>
    /// The manifest of a control-plane node. On the node that initialises the cluster the administrator's kubeconfig has
    /// no rights before kubeadm ends, so the super-administrator's is used there.
    /// </summary>
    public static string Manifest(ClusterTopology topology, KubernetesOptions options, string networkInterface, bool initial)
    {
        string kubeconfig = initial ? "/etc/kubernetes/super-admin.conf" : "/etc/kubernetes/admin.conf";
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
                Volumes = new[] { new { Name = "kubeconfig", HostPath = new { Path = kubeconfig } } },
            },
        });
    }
}
