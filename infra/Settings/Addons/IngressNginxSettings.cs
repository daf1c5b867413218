using System.Net;
using System.Text.Json;
using CalicoAci.Components.Addons.IngressNginx;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Kubernetes;

namespace CalicoAci.Infra.Settings.Addons;

/// <summary>The NGINX ingress controller.</summary>
[Setting("The NGINX ingress controller.")]
public sealed record IngressNginxSettings
{
    /// <summary>Whether the add-on is on.</summary>
    [Setting("Whether the add-on is installed; it is when its key is there.")]
    public bool Enabled { get; init; } = true;

    /// <summary>The fixed addresses.</summary>
    [Setting("The fixed addresses of the controller, one of each family, inside of network.loadBalancers; any free one unless given.", MaximumLength = 2, Example = "[10.3.0.1]")]
    public IReadOnlyList<IPAddress> Addresses { get; init; } = [];

    /// <summary>How it runs.</summary>
    [Setting("Whether it runs as a deployment or as a daemon-set. Only nodes with a controller advertise its address.")]
    public IngressKind Kind { get; init; } = IngressKind.Deployment;

    /// <summary>The replicas.</summary>
    [Setting("The replicas of a deployment, spread over racks and nodes.", Minimum = 1, Maximum = 64)]
    public int Replicas { get; init; } = 3;

    /// <summary>The class.</summary>
    [Setting("The name of the ingress class.", Pattern = KubernetesName.Subdomain, PatternHint = KubernetesName.SubdomainHint, MaximumLength = KubernetesName.SubdomainLength)]
    public string ClassName { get; init; } = "nginx";

    /// <summary>The default class.</summary>
    [Setting("Whether ingresses that name no class are the controller's.")]
    public bool DefaultClass { get; init; } = true;

    /// <summary>Metrics.</summary>
    [Setting("Whether the controller serves metrics.")]
    public bool Metrics { get; init; }

    /// <summary>Overrides of the chart.</summary>
    [Setting("Values of the chart ingress-nginx that replace or add to ours.")]
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();
}
