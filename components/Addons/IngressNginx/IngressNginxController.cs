using CalicoAci.Components.Charts;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking;
using Pulumi;

namespace CalicoAci.Components.Addons.IngressNginx;

/// <summary>The NGINX ingress controller behind one address of the load-balancer range.</summary>
public sealed class IngressNginxController : Addon
{
    private const string Token = "calico-aci:addons:IngressNginx";
    private const string Release = "ingress-nginx";

    private static readonly Dictionary<string, string> PodLabels = new()
    {
        ["app.kubernetes.io/name"] = "ingress-nginx",
        ["app.kubernetes.io/component"] = "controller",
    };

    /// <summary>Installs the controller.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">The address and how the controller runs.</param>
    /// <param name="options">Resource options with the Kubernetes provider.</param>
    public IngressNginxController(string name, IngressNginxArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        ClassName = args.ClassName;
        Chart(ChartVersions.IngressNginx, Release, "ingress-nginx", ValuesOf(args));
        RegisterOutputs();
    }

    /// <summary>The name of the ingress class.</summary>
    public string ClassName { get; }

    private static IngressNginxValues ValuesOf(IngressNginxArgs args) => new(new IngressNginxValues.ControllerValues
    {
        Kind = args.Kind,
        ReplicaCount = args.Kind == IngressKind.Deployment ? args.Replicas : null,
        IngressClass = args.ClassName,
        IngressClassResource = new IngressNginxValues.IngressClassResourceValues(args.ClassName, args.DefaultClass),
        Service = ServiceOf(args),
        TopologySpreadConstraints = args.Kind == IngressKind.Deployment
            ?
            [
                Spread(NodeLabels.Rack),
                Spread("kubernetes.io/hostname"),
            ]
            : null,
        Metrics = args.Metrics ? new IngressNginxValues.MetricsValues(true) : null,
    });

    private static IngressNginxValues.ServiceValues ServiceOf(IngressNginxArgs args)
    {
        // Those of the fixed addresses: a family without one would leave the service without any address.
        var families = ServiceFamilies.Of(args.Families.Where(family => args.Addresses.Count == 0 || args.Addresses.Any(address => Cidr.FamilyOf(address) == family)));
        return new IngressNginxValues.ServiceValues
        {
            ExternalTrafficPolicy = args.LocalTraffic ? "Local" : "Cluster",
            IpFamilyPolicy = families.Policy,
            IpFamilies = families.Names,
            Annotations = LoadBalancerAnnotations.For(args.Allocator, args.Addresses),
        };
    }

    private static IngressNginxValues.TopologySpreadConstraint Spread(string key)
        => new(1, key, "ScheduleAnyway", new IngressNginxValues.LabelSelectorValues(PodLabels));
}
