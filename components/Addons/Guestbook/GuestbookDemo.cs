using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace CalicoAci.Components.Addons.Guestbook;

/// <summary>
/// Kubernetes' guestbook: a page that writes to one Redis and reads from others, reached through the ingress. When it
/// works, pods on different nodes, services and the way in through the fabric work.
/// </summary>
public sealed class GuestbookDemo : Addon
{
    private const string Token = "calico-aci:addons:Guestbook";
    private const string NamespaceName = "guestbook";
    private const int RedisPort = 6379;
    private const int HttpPort = 80;

    private static readonly GuestbookTier Leader = new("redis-leader", "redis", "leader", "docker.io/library/redis:6.0.5", RedisPort, 1);

    private static readonly GuestbookTier Followers = new(
        "redis-follower", "redis", "follower", "us-docker.pkg.dev/google-samples/containers/gke/gb-redis-follower:v2", RedisPort, 2);

    /// <summary>Installs the guestbook.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">How it is reached.</param>
    /// <param name="options">Resource options with the Kubernetes provider.</param>
    public GuestbookDemo(string name, GuestbookArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        var frontend = new GuestbookTier(
            "frontend", "guestbook", "frontend", "us-docker.pkg.dev/google-samples/containers/gke/gb-frontend:v5", HttpPort, args.Replicas);
        var ns = new Namespace(ChildName("namespace"), new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = NamespaceName } }, Child());
        CreateTier(Leader, ns);
        CreateTier(Followers, ns);
        CreateIngress(args, CreateTier(frontend, ns));
        RegisterOutputs();
    }

    private Service CreateTier(GuestbookTier tier, Namespace ns)
    {
        _ = new Deployment(
            ChildName(tier.Name),
            new DeploymentArgs
            {
                Metadata = Metadata(tier),
                Spec = new DeploymentSpecArgs
                {
                    Replicas = tier.Replicas,
                    Selector = new LabelSelectorArgs { MatchLabels = Labels(tier) },
                    Template = new PodTemplateSpecArgs
                    {
                        Metadata = new ObjectMetaArgs { Labels = Labels(tier) },
                        Spec = new PodSpecArgs { Containers = { Container(tier) } },
                    },
                },
            },
            Child(ns));
        return new Service(
            ChildName($"{tier.Name}-service"),
            new ServiceArgs
            {
                Metadata = Metadata(tier),
                Spec = new ServiceSpecArgs
                {
                    Selector = Labels(tier),
                    Ports = { new ServicePortArgs { Port = tier.Port } },
                },
            },
            Child(ns));
    }

    private void CreateIngress(GuestbookArgs args, Service frontend)
    {
        var rule = new IngressRuleArgs
        {
            Http = new HTTPIngressRuleValueArgs
            {
                Paths =
                {
                    new HTTPIngressPathArgs
                    {
                        Path = "/",
                        PathType = "Prefix",
                        Backend = new IngressBackendArgs
                        {
                            Service = new IngressServiceBackendArgs
                            {
                                Name = "frontend",
                                Port = new ServiceBackendPortArgs { Number = HttpPort },
                            },
                        },
                    },
                },
            },
        };
        if (args.Host is { } host)
        {
            rule.Host = host;
        }

        _ = new Ingress(
            ChildName("ingress"),
            new IngressArgs
            {
                Metadata = new ObjectMetaArgs { Name = "guestbook", Namespace = NamespaceName },
                Spec = new IngressSpecArgs { IngressClassName = args.IngressClass, Rules = { rule } },
            },
            Child(frontend));
    }

    private static ContainerArgs Container(GuestbookTier tier) => new()
    {
        Name = tier.Role,
        Image = tier.Image,
        Env = { new EnvVarArgs { Name = "GET_HOSTS_FROM", Value = "dns" } },
        Ports = { new ContainerPortArgs { ContainerPortValue = tier.Port } },
        Resources = new ResourceRequirementsArgs { Requests = { ["cpu"] = "100m", ["memory"] = "100Mi" } },
    };

    private static ObjectMetaArgs Metadata(GuestbookTier tier)
        => new() { Name = tier.Name, Namespace = NamespaceName, Labels = Labels(tier) };

    private static InputMap<string> Labels(GuestbookTier tier) => new() { ["app"] = tier.App, ["role"] = tier.Role };
}
