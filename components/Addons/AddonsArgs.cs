using CalicoAci.Components.Addons.CertManager;
using CalicoAci.Components.Addons.Custom;
using CalicoAci.Components.Addons.Dashboard;
using CalicoAci.Components.Addons.Goldpinger;
using CalicoAci.Components.Addons.Guestbook;
using CalicoAci.Components.Addons.IngressNginx;
using CalicoAci.Components.Addons.MetricsServer;
using CalicoAci.Components.Addons.Prometheus;
using CalicoAci.Components.Addons.Vkaci;
using CalicoAci.Components.Networking;

namespace CalicoAci.Components.Addons;

/// <summary>The arguments of <see cref="Addons"/>: an add-on whose arguments are null is off.</summary>
public sealed class AddonsArgs
{
    /// <summary>Calico: pods get addresses.</summary>
    public required CalicoNetwork Network { get; init; }

    /// <summary>The pools of load-balancer addresses.</summary>
    public required LoadBalancing LoadBalancing { get; init; }

    /// <summary>The ingress controller.</summary>
    public IngressNginxArgs? IngressNginx { get; init; }

    /// <summary>cert-manager.</summary>
    public CertManagerArgs? CertManager { get; init; }

    /// <summary>The metrics server.</summary>
    public MetricsServerArgs? MetricsServer { get; init; }

    /// <summary>The Kubernetes dashboard.</summary>
    public DashboardArgs? Dashboard { get; init; }

    /// <summary>Goldpinger.</summary>
    public GoldpingerArgs? Goldpinger { get; init; }

    /// <summary>The guestbook; needs the ingress controller.</summary>
    public GuestbookArgs? Guestbook { get; init; }

    /// <summary>The ACI visualiser.</summary>
    public VkaciArgs? Vkaci { get; init; }

    /// <summary>Prometheus, Alertmanager and Grafana.</summary>
    public PrometheusArgs? Prometheus { get; init; }

    /// <summary>Charts of the user's own.</summary>
    public IReadOnlyList<CustomChart> Charts { get; init; } = [];

    /// <summary>Manifests of the user's own.</summary>
    public IReadOnlyList<CustomManifest> Manifests { get; init; } = [];
}
