using System.Net;
using CalicoAci.Components.Addons;
using CalicoAci.Components.Addons.CertManager;
using CalicoAci.Components.Addons.Dashboard;
using CalicoAci.Components.Addons.Goldpinger;
using CalicoAci.Components.Addons.Guestbook;
using CalicoAci.Components.Addons.IngressNginx;
using CalicoAci.Components.Addons.MetricsServer;
using CalicoAci.Components.Addons.Prometheus;
using CalicoAci.Components.Addons.Vkaci;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking;
using CalicoAci.Components.Tests.Networking;
using Pulumi;

namespace CalicoAci.Components.Tests.Addons;

/// <summary>Runs add-ons on the sample cluster.</summary>
internal static class AddonsRun
{
    /// <summary>Every add-on that this program has.</summary>
    public static AddonsArgs All(CalicoNetwork network, LoadBalancing loadBalancing) => new()
    {
        Network = network,
        LoadBalancing = loadBalancing,
        IngressNginx = new IngressNginxArgs { Addresses = [IPAddress.Parse("10.3.0.1")] },
        CertManager = new CertManagerArgs(),
        MetricsServer = new MetricsServerArgs { NodeSubnets = [Cidr.Parse("192.168.2.0/24")], NodeNames = ["dev-cp-1", "dev-worker-1"] },
        Dashboard = new DashboardArgs { Host = "dashboard.example.com", IngressClass = "nginx" },
        Goldpinger = new GoldpingerArgs(),
        Guestbook = new GuestbookArgs { IngressClass = "nginx", Host = "guestbook.example.com" },
        Vkaci = new VkaciArgs
        {
            ApicAddresses = ["10.0.0.1", "10.0.0.2"],
            ApicUser = "dev-vkaci",
            CertificateName = "dev-vkaci",
            PrivateKey = Output.CreateSecret("KEY"),
            DatabasePassword = Output.CreateSecret("db-pa55"),
            Tenant = "k8s",
            Vrf = "k8s",
            StorageClass = "local",
            Addresses = [IPAddress.Parse("10.3.0.3")],
            BrowserDatabaseUrl = "neo4j://10.3.0.4:7687",
        },
        Prometheus = new PrometheusArgs
        {
            StorageClass = "local",
            GrafanaPassword = Output.CreateSecret("grafana-pa55"),
            GrafanaHost = "grafana.example.com",
            IngressClass = "nginx",
        },
    };

    public static Task<ClusterRun> Of(Func<CalicoNetwork, LoadBalancing, AddonsArgs> args) => ClusterRun.Of(() => Create(args));

    public static Task<ClusterRun> Holding(Func<CalicoNetwork, LoadBalancing, AddonsArgs> args, string name)
        => ClusterRun.Holding(() => Create(args), name);

    private static void Create(Func<CalicoNetwork, LoadBalancing, AddonsArgs> args)
    {
        CalicoNetwork network = new CalicoRunOptions().Create();
        var loadBalancing = new LoadBalancing("dev-lb", new LoadBalancingArgs { Topology = Topologies.Dev, Network = network });
        _ = new Components.Addons.Addons("dev-addons", args(network, loadBalancing));
    }
}
