using CalicoAci.Components.Charts;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace CalicoAci.Components.Addons.Vkaci;

/// <summary>vkaci, a page that draws pods, nodes and leaf switches with their BGP sessions, and the database behind it.</summary>
/// <remarks>Images, commands, variables, paths and rights are those of its chart, in datacenter/ACI-Kubernetes-Visualiser.</remarks>
public sealed class AciVisualiser : Addon
{
    private const string Token = "calico-aci:addons:Vkaci";
    private const string NamespaceName = "vkaci";
    private const string DatabaseRelease = "vkaci-neo4j";
    private const string CredentialsSecret = "vkaci-credentials";
    private const string Version = "v1.0.1";
    private const int PagePort = 8080;
    private const int ServicePort = 80;

    // The images name no program of their own.
    private static readonly string[] LoadMetadata = ["python3", "init.py"];

    // One worker: the page keeps what it has read in memory. It reads pods and fabric before it answers, which may take minutes.
    private static readonly string[] ServePage =
    [
        "gunicorn", "--workers", "1", "--threads", "12", "--worker-class", "gevent", "--bind", $"0.0.0.0:{PagePort}", "--timeout", "600", "visibility_ui:app",
    ];

    /// <summary>Installs the visualiser.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">The APIC user and how the page is reached.</param>
    /// <param name="options">Resource options with the Kubernetes provider.</param>
    public AciVisualiser(string name, VkaciArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        var ns = new Namespace(ChildName("namespace"), new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = NamespaceName } }, Child());
        Release database = CreateDatabase(args, ns);
        var secret = new Secret(
            ChildName("credentials"),
            new SecretArgs
            {
                Metadata = Metadata(CredentialsSecret),
                Type = "Opaque",
                StringData = { ["user.key"] = args.PrivateKey, ["neo4j-password"] = args.DatabasePassword },
            },
            Child(ns));
        ServiceAccount account = CreateAccount(ns);
        CreatePage(args, database, secret, account);
        CreateService(args, ns);
        RegisterOutputs();
    }

    private static InputMap<string> Labels => new() { ["app"] = "vkaci" };

    private static ObjectMetaArgs Metadata(string name) => new() { Name = name, Namespace = NamespaceName };

    private Release CreateDatabase(VkaciArgs args, Namespace ns)
    {
        var values = new Neo4jValues
        {
            Database = new Neo4jValues.DatabaseValues(
                DatabaseRelease, "community", args.DatabasePassword, new Neo4jValues.ResourcesValues("500m", "2Gi")),
            Volumes = new Neo4jValues.VolumesValues(new Neo4jValues.DataVolume(
                new Neo4jValues.DynamicVolume(args.StorageClass, new Neo4jValues.VolumeRequests("2Gi")))),
        };
        return Chart(ChartVersions.Neo4j, DatabaseRelease, NamespaceName, values, ns);
    }

    /// <summary>The page reads pods, services, nodes and Calico's BGP configuration.</summary>
    private ServiceAccount CreateAccount(Namespace ns)
    {
        var account = new ServiceAccount(ChildName("account"), new ServiceAccountArgs { Metadata = Metadata("vkaci") }, Child(ns));
        var role = new ClusterRole(
            ChildName("role"),
            new ClusterRoleArgs
            {
                Metadata = new ObjectMetaArgs { Name = "vkaci" },
                Rules =
                {
                    new PolicyRuleArgs { ApiGroups = { string.Empty }, Resources = { "pods", "services", "nodes" }, Verbs = { "get", "list", "watch" } },
                    new PolicyRuleArgs { ApiGroups = { "crd.projectcalico.org" }, Resources = { "bgpconfigurations" }, Verbs = { "get", "list", "watch" } },
                },
            },
            Child());
        _ = new ClusterRoleBinding(
            ChildName("role-binding"),
            new ClusterRoleBindingArgs
            {
                Metadata = new ObjectMetaArgs { Name = "vkaci" },
                RoleRef = new RoleRefArgs { ApiGroup = "rbac.authorization.k8s.io", Kind = "ClusterRole", Name = "vkaci" },
                Subjects = { new SubjectArgs { Kind = "ServiceAccount", Name = "vkaci", Namespace = NamespaceName } },
            },
            Child(role, account));
        return account;
    }

    private void CreatePage(VkaciArgs args, Release database, Secret secret, ServiceAccount account)
        => _ = new Deployment(
            ChildName("page"),
            new DeploymentArgs
            {
                Metadata = Metadata("vkaci"),
                Spec = new DeploymentSpecArgs
                {
                    Replicas = 1,
                    Selector = new LabelSelectorArgs { MatchLabels = Labels },
                    Template = new PodTemplateSpecArgs { Metadata = new ObjectMetaArgs { Labels = Labels }, Spec = Pod(args) },
                },
            },
            Child(database, secret, account));

    private static PodSpecArgs Pod(VkaciArgs args)
    {
        var metadata = new VolumeMountArgs { Name = "aci-meta", MountPath = "/root/.aci-meta" };
        return new PodSpecArgs
        {
            ServiceAccountName = "vkaci",
            InitContainers =
            {
                new ContainerArgs
                {
                    Name = "aci-metadata",
                    Image = $"quay.io/datacenter/vkaci-init:{Version}",
                    Command = LoadMetadata,
                    Env = { Variable("APIC_IPS", string.Join(',', args.ApicAddresses)) },
                    VolumeMounts = { metadata },
                },
            },
            Containers =
            {
                new ContainerArgs
                {
                    Name = "vkaci",
                    Image = $"quay.io/datacenter/vkaci:{Version}",
                    Command = ServePage,
                    Env = Environment(args),
                    Ports = { new ContainerPortArgs { ContainerPortValue = PagePort } },
                    VolumeMounts = { metadata, new VolumeMountArgs { Name = "credentials", MountPath = "/usr/local/etc/aci-cert", ReadOnly = true } },
                },
            },
            Volumes =
            {
                new VolumeArgs { Name = "aci-meta", EmptyDir = new EmptyDirVolumeSourceArgs() },
                new VolumeArgs
                {
                    Name = "credentials",
                    Secret = new SecretVolumeSourceArgs
                    {
                        SecretName = CredentialsSecret,
                        Items = { new KeyToPathArgs { Key = "user.key", Path = "user.key" } },
                    },
                },
            },
        };
    }

    private static InputList<EnvVarArgs> Environment(VkaciArgs args)
    {
        InputList<EnvVarArgs> variables = Variables(args);
        if (args.BrowserDatabaseUrl is { } url)
        {
            variables.Add(Variable("NEO4J_BROWSER_URL", url));
        }

        return variables;
    }

    private static InputList<EnvVarArgs> Variables(VkaciArgs args) => new()
    {
        Variable("MODE", "CLUSTER"),
        Variable("APIC_IPS", string.Join(',', args.ApicAddresses)),
        Variable("CERT_USER", args.ApicUser),
        Variable("CERT_NAME", args.CertificateName),
        Variable("TENANT", args.Tenant),
        Variable("VRF", args.Vrf),
        Variable("NEO4J_URL", $"neo4j://{DatabaseRelease}:7687"),
        Variable("NEO4J_USER", "neo4j"),
        new EnvVarArgs
        {
            Name = "NEO4J_PASSWORD",
            ValueFrom = new EnvVarSourceArgs { SecretKeyRef = new SecretKeySelectorArgs { Name = CredentialsSecret, Key = "neo4j-password" } },
        },
    };

    private static EnvVarArgs Variable(string name, string value) => new() { Name = name, Value = value };

    private void CreateService(VkaciArgs args, Namespace ns)
    {
        var spec = new ServiceSpecArgs
        {
            Type = args.Addresses.Count > 0 ? "LoadBalancer" : "ClusterIP",
            Selector = Labels,
            Ports = { new ServicePortArgs { Port = ServicePort, TargetPort = PagePort } },
        };
        if (args.Addresses.Count > 0)
        {
            spec.ExternalTrafficPolicy = "Local";
            var families = ServiceFamilies.Of(args.Addresses.Select(Cidr.FamilyOf));
            (spec.IpFamilyPolicy, spec.IpFamilies) = (families.Policy, families.Names);
        }

        _ = new Service(
            ChildName("service"),
            new ServiceArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = "vkaci",
                    Namespace = NamespaceName,
                    Annotations = LoadBalancerAnnotations.For(args.Allocator, args.Addresses).ToDictionary(),
                },
                Spec = spec,
            },
            Child(ns));
    }
}
