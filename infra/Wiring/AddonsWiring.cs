using CalicoAci.Components.Addons;
using CalicoAci.Components.Addons.CertManager;
using CalicoAci.Components.Addons.Custom;
using CalicoAci.Components.Addons.Dashboard;
using CalicoAci.Components.Addons.Goldpinger;
using CalicoAci.Components.Addons.Guestbook;
using CalicoAci.Components.Addons.IngressNginx;
using CalicoAci.Components.Addons.MetricsServer;
using CalicoAci.Components.Addons.Prometheus;
using CalicoAci.Components.Addons.Vkaci;
using CalicoAci.Components.Charts;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking;
using CalicoAci.Infra.Settings.Addons;
using Pulumi;

namespace CalicoAci.Infra.Wiring;

/// <summary>Makes the add-ons of a stack from its settings.</summary>
public static class AddonsWiring
{
    /// <summary>The add-ons.</summary>
    /// <param name="settings">The section <c>addons</c>.</param>
    /// <param name="topology">The topology of the stack.</param>
    /// <param name="tenant">The ACI tenant and VRF of the cluster, for the visualiser.</param>
    /// <param name="secrets">The secrets of add-ons.</param>
    /// <param name="network">Calico.</param>
    /// <param name="loadBalancing">The load-balancer addresses.</param>
    /// <param name="peering">Who speaks BGP with the leaves.</param>
    /// <param name="options">Resource options with the Kubernetes provider.</param>
    public static Addons Addons(
        AddonsSettings settings,
        ClusterTopology topology,
        (string Tenant, string Vrf) tenant,
        AddonSecrets secrets,
        CalicoNetwork network,
        LoadBalancing loadBalancing,
        LeafPeering peering,
        ComponentResourceOptions options)
    {
        string? ingressClass = settings.IngressNginx is { Enabled: true } ingress ? ingress.ClassName : null;
        return new Addons(
            $"{topology.ClusterName}-addons",
            new AddonsArgs
            {
                Network = network,
                LoadBalancing = loadBalancing,
                IngressNginx = Ingress(settings.IngressNginx, topology, loadBalancing.Allocator, peering),
                CertManager = settings.CertManager is { Enabled: true } certManager
                    ? new CertManagerArgs { Replicas = certManager.Replicas, Values = ChartOverrides.Of(certManager.Values) }
                    : null,
                MetricsServer = MetricsServer(settings.MetricsServer, topology),
                Dashboard = settings.Dashboard is { Enabled: true } dashboard
                    ? new DashboardArgs { Host = dashboard.Host, IngressClass = ingressClass, Values = ChartOverrides.Of(dashboard.Values) }
                    : null,
                Goldpinger = settings.Goldpinger is { Enabled: true } goldpinger
                    ? new GoldpingerArgs
                    {
                        Allocator = loadBalancing.Allocator,
                        Addresses = goldpinger.Addresses,
                        Values = ChartOverrides.Of(goldpinger.Values),
                    }
                    : null,
                Guestbook = settings.Guestbook is { Enabled: true } guestbook && ingressClass is not null
                    ? new GuestbookArgs { IngressClass = ingressClass, Host = guestbook.Host, Replicas = guestbook.Replicas }
                    : null,
                Vkaci = Vkaci(settings.Vkaci, tenant, secrets, loadBalancing.Allocator),
                Prometheus = Prometheus(settings.Prometheus, ingressClass, secrets),
                Charts = [.. settings.Charts.Select(chart => new CustomChart(
                    chart.Name,
                    new HelmChart(chart.Repository, chart.Chart, chart.Version),
                    chart.Namespace,
                    ChartOverrides.Of(chart.Values),
                    chart.AfterIngress))],
                Manifests = [.. settings.Manifests.Select(manifest => new CustomManifest(
                    manifest.Name, manifest.Kind, ManifestSource.ForProvider(manifest.Source, ProjectFolder, Environment.CurrentDirectory), manifest.AfterIngress))],
            },
            options);
    }

    private static string? ProjectFolder => Deployment.Instance.RootDirectory is { Length: > 0 } folder ? folder : null;

    private static IngressNginxArgs? Ingress(IngressNginxSettings? settings, ClusterTopology topology, LoadBalancerAllocator allocator, LeafPeering peering)
        => settings is { Enabled: true }
            ? new IngressNginxArgs
            {
                Allocator = allocator,
                Families = [.. topology.Families],
                Addresses = settings.Addresses,
                Kind = settings.Kind,
                LocalTraffic = peering == LeafPeering.Calico,
                Replicas = settings.Replicas,
                ClassName = settings.ClassName,
                DefaultClass = settings.DefaultClass,
                Metrics = settings.Metrics,
                Values = ChartOverrides.Of(settings.Values),
            }
            : null;

    private static MetricsServerArgs? MetricsServer(MetricsServerSettings? settings, ClusterTopology topology)
        => settings is { Enabled: true }
            ? new MetricsServerArgs
            {
                KubeletCertificates = settings.KubeletCertificates,
                NodeSubnets = [.. topology.NodeSubnets.Select(subnet => subnet.Subnet)],
                NodeNames = [.. topology.Nodes.Select(node => node.Name)],
                Replicas = settings.Replicas,
                Values = ChartOverrides.Of(settings.Values),
            }
            : null;

    private static VkaciArgs? Vkaci(VkaciSettings? settings, (string Tenant, string Vrf) tenant, AddonSecrets secrets, LoadBalancerAllocator allocator)
        => settings is { Enabled: true }
            ? new VkaciArgs
            {
                ApicAddresses = settings.ApicAddresses,
                ApicUser = settings.ApicUser,
                CertificateName = settings.CertificateName,
                PrivateKey = secrets.VkaciPrivateKey ?? throw Missing("vkaciPrivateKey"),
                DatabasePassword = secrets.VkaciDatabasePassword ?? throw Missing("vkaciDatabasePassword"),
                Tenant = tenant.Tenant,
                Vrf = tenant.Vrf,
                StorageClass = settings.StorageClass,
                Allocator = allocator,
                Addresses = settings.Addresses,
                BrowserDatabaseUrl = settings.BrowserDatabaseUrl,
                Values = ChartOverrides.Of(settings.Values),
            }
            : null;

    private static PrometheusArgs? Prometheus(PrometheusSettings? settings, string? ingressClass, AddonSecrets secrets)
        => settings is { Enabled: true }
            ? new PrometheusArgs
            {
                RetentionDays = settings.RetentionDays,
                StorageClass = settings.StorageClass,
                StorageGiB = settings.StorageGiB,
                GrafanaPassword = secrets.GrafanaPassword is null ? null : (Input<string>)secrets.GrafanaPassword,
                GrafanaHost = settings.GrafanaHost,
                IngressClass = ingressClass,
                Values = ChartOverrides.Of(settings.Values),
            }
            : null;

    private static RunException Missing(string secret)
        => new($"calico-aci:{secret} is missing and addons.vkaci needs it: set it with `pulumi config set --secret {secret}`.");
}
