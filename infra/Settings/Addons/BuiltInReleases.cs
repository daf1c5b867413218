using CalicoAci.Components.Addons.MetricsServer;
using CalicoAci.Components.Networking;

namespace CalicoAci.Infra.Settings.Addons;

/// <summary>The Helm releases that a stack installs by itself.</summary>
internal static class BuiltInReleases
{
    /// <summary>Name and namespace of each, with the section that installs it.</summary>
    public static IEnumerable<(string Name, string Namespace, string Section)> Of(StackSettings settings)
    {
        yield return ("calico-crds", "tigera-operator", "calico");
        yield return ("calico", "tigera-operator", "calico");
        if (settings is { LoadBalancing.Allocator: LoadBalancerAllocator.MetalLb, Network.LoadBalancers.Count: > 0 })
        {
            yield return ("metallb", "metallb-system", "loadBalancing");
        }

        AddonsSettings addons = settings.Addons;
        (bool On, string Name, string Namespace, string Key)[] charts =
        [
            (addons.IngressNginx is { Enabled: true }, "ingress-nginx", "ingress-nginx", "ingressNginx"),
            (addons.CertManager is { Enabled: true }, "cert-manager", "cert-manager", "certManager"),
            (addons.MetricsServer is { Enabled: true }, "metrics-server", "kube-system", "metricsServer"),
            (addons.MetricsServer is { Enabled: true, KubeletCertificates: KubeletCertificates.Approved }, "kubelet-csr-approver", "kube-system", "metricsServer"),
            (addons.Dashboard is { Enabled: true }, "kubernetes-dashboard", "kubernetes-dashboard", "dashboard"),
            (addons.Goldpinger is { Enabled: true }, "goldpinger", "goldpinger", "goldpinger"),
            (addons.Prometheus is { Enabled: true }, "prometheus", "monitoring", "prometheus"),
            (addons.Vkaci is { Enabled: true }, "vkaci-neo4j", "vkaci", "vkaci"),
        ];
        foreach ((_, string name, string ns, string key) in charts.Where(chart => chart.On))
        {
            yield return (name, ns, $"addons.{key}");
        }
    }
}
