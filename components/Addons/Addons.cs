using CalicoAci.Components.Addons.CertManager;
using CalicoAci.Components.Addons.Custom;
using CalicoAci.Components.Addons.Dashboard;
using CalicoAci.Components.Addons.Goldpinger;
using CalicoAci.Components.Addons.Guestbook;
using CalicoAci.Components.Addons.IngressNginx;
using CalicoAci.Components.Addons.MetricsServer;
using CalicoAci.Components.Addons.Prometheus;
using CalicoAci.Components.Addons.Vkaci;
using Pulumi;

namespace CalicoAci.Components.Addons;

/// <summary>The add-ons of a cluster. Each waits for what it needs and for nothing else.</summary>
public sealed class Addons : ComponentResource
{
    private const string Token = "calico-aci:addons:Addons";

    private readonly string _name;
    private readonly AddonsArgs _args;

    /// <summary>Installs the add-ons that are switched on.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">The add-ons.</param>
    /// <param name="options">Resource options with the Kubernetes provider.</param>
    public Addons(string name, AddonsArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _name = name;
        _args = args;

        IngressNginxController? ingress = CreateIngress();
        CreateThoseOfPods();
        CreateThoseWithIngress(ingress);
        CreateThoseWithAddress();
        CreateCustom(ingress);
        RegisterOutputs();
    }

    private IReadOnlyList<Resource> Pods => [_args.Network.PodNetwork];

    private IReadOnlyList<Resource> PodsAndAddresses => [_args.Network.PodNetwork, _args.LoadBalancing];

    private IngressNginxController? CreateIngress()
        => _args.IngressNginx is { } args
            ? new IngressNginxController(Child("ingress-nginx"), args with { After = PodsAndAddresses }, Options())
            : null;

    private void CreateThoseOfPods()
    {
        if (_args.CertManager is { } certManager)
        {
            _ = new CertManagerController(Child("cert-manager"), certManager with { After = Pods }, Options());
        }

        if (_args.MetricsServer is { } metricsServer)
        {
            _ = new MetricsServerApi(Child("metrics-server"), metricsServer with { After = Pods }, Options());
        }
    }

    private void CreateThoseWithIngress(IngressNginxController? ingress)
    {
        if (_args.Dashboard is { } dashboard)
        {
            _ = new KubernetesDashboard(Child("dashboard"), dashboard with { After = Behind(ingress, dashboard.Host is not null) }, Options());
        }

        if (_args.Prometheus is { } prometheus)
        {
            _ = new PrometheusStack(Child("prometheus"), prometheus with { After = Behind(ingress, prometheus.GrafanaHost is not null) }, Options());
        }

        if (_args.Guestbook is { } guestbook)
        {
            _ = new GuestbookDemo(Child("guestbook"), guestbook with { After = Behind(ingress, true) }, Options());
        }
    }

    private void CreateThoseWithAddress()
    {
        if (_args.Goldpinger is { } goldpinger)
        {
            IReadOnlyList<Resource> after = goldpinger.Addresses.Count > 0 ? PodsAndAddresses : Pods;
            _ = new GoldpingerMesh(Child("goldpinger"), goldpinger with { After = after }, Options());
        }

        if (_args.Vkaci is { } vkaci)
        {
            IReadOnlyList<Resource> after = vkaci.Addresses.Count > 0 ? PodsAndAddresses : Pods;
            _ = new AciVisualiser(Child("vkaci"), vkaci with { After = after }, Options());
        }
    }

    private void CreateCustom(IngressNginxController? ingress)
    {
        if (_args.Charts.Count + _args.Manifests.Count > 0)
        {
            var custom = new CustomAddonsArgs { Charts = _args.Charts, Manifests = _args.Manifests, Ingress = ingress, After = Pods };
            _ = new CustomAddons(Child("custom"), custom, Options());
        }
    }

    private IReadOnlyList<Resource> Behind(IngressNginxController? ingress, bool needed)
        => ingress is not null && needed ? [.. Pods, ingress] : Pods;

    private string Child(string role) => $"{_name}-{role}";

    private ComponentResourceOptions Options() => new() { Parent = this };
}
