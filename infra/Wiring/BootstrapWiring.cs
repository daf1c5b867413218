using CalicoAci.Components.Addons.MetricsServer;
using CalicoAci.Components.Bootstrap;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Compute;
using CalicoAci.Components.Model;
using CalicoAci.Components.Ordering;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Compute;
using CalicoAci.Infra.Settings.Kubernetes;
using Pulumi;

namespace CalicoAci.Infra.Wiring;

/// <summary>Makes Kubernetes on the machines from the settings.</summary>
public static class BootstrapWiring
{
    /// <summary>Plans what every node gets, in the order of the topology.</summary>
    public static IReadOnlyList<NodePlan> PlanNodes(StackPlan plan)
    {
        var planner = new NodePlanner(plan.Topology, Kubernetes(plan.Settings), NodeSystem(plan.Settings));
        return [.. plan.Topology.Nodes.Select(node => planner.Plan(
            node,
            Network(plan, node),
            configureNetwork: ConfiguresNetwork(plan.Settings, node),
            HostRoutingWiring.FilesOf(plan, node)))];
    }

    /// <summary>Creates the cluster.</summary>
    /// <param name="plan">The checked settings.</param>
    /// <param name="config">The configuration, for the secrets.</param>
    /// <param name="nodes">What <see cref="PlanNodes"/> made.</param>
    /// <param name="machines">The VMs, if there are any.</param>
    /// <param name="reachedThrough">The components of the fabric that must be there before a node can be reached.</param>
    /// <param name="series">The control-plane VMs that change one after the other, or null.</param>
    /// <param name="selectors">What selects nodes by the names of their racks; told when Calico is there.</param>
    public static KubeadmCluster Create(
        StackPlan plan,
        Config config,
        IReadOnlyList<NodePlan> nodes,
        VirtualMachines? machines,
        IReadOnlyList<Resource> reachedThrough,
        LaterResources? selectors = null,
        MachineSeries? series = null)
    {
        ComputeSettings compute = plan.Settings.Compute;
        KubernetesOptions kubernetes = Kubernetes(plan.Settings);
        return new KubeadmCluster($"{plan.Topology.ClusterName}-kubeadm", new KubeadmClusterArgs
        {
            Kubernetes = kubernetes,
            Nodes = [.. nodes.Select(node => new KubeadmNode(node, machines?.Machines.GetValueOrDefault(node.Node.Name)?.Id)
            {
                Hardware = series?.Has(node.Node.Name) == true ? machines!.HardwareOf(node.Node.Name) : "",
            })],
            User = compute.Ssh.User,
            Ssh = Ssh(compute.Ssh),
            SshPrivateKey = config.RequireSecret("sshPrivateKey"),
            VrrpPassword = kubernetes.LoadBalancer == LoadBalancerKind.HaproxyKeepalived ? (Input<string>)config.RequireSecret("vrrpPassword") : null,
            EncryptionKey = Secret(config, "encryptionKey"),
            EncryptionKey2 = Secret(config, "encryptionKey2"),
            ReachedThrough = reachedThrough,
            SelectorsOfNodes = selectors,
            Series = series,
            Abandoned = compute.BareMetal?.Abandoned ?? [],
        });
    }

    private static Input<string>? Secret(Config config, string name) => config.GetSecret(name) is { } secret ? (Input<string>)secret : null;

    /// <summary>The options of the nodes' operating system.</summary>
    public static NodeSystemOptions NodeSystem(StackSettings settings) => new()
    {
        User = settings.Compute.Ssh.User,
        AuthorizedKeys = settings.Compute.Ssh.AuthorizedKeys,
        Domain = settings.Cluster.Domain,
        DnsServers = [.. settings.Cluster.DnsServers.Select(server => server.ToString())],
        SearchDomains = settings.Compute.SearchDomains.Count > 0 ? settings.Compute.SearchDomains : [settings.Cluster.Domain],
        NtpServers = settings.Cluster.NtpServers,
        TimeZone = settings.Compute.TimeZone,
        CaCertificates = settings.Compute.CaCertificates,
        UbuntuMirror = settings.Compute.UbuntuMirror,
        UbuntuPortsMirror = settings.Compute.UbuntuPortsMirror,
        Selinux = settings.Compute.Selinux,
        Proxy = settings.Compute.Proxy is { } proxy ? new(proxy.Http, proxy.Https ?? proxy.Http, proxy.Except) : null,
    };

    private static KubernetesOptions Kubernetes(StackSettings settings)
    {
        KubernetesSettings kubernetes = settings.Kubernetes;
        return new()
        {
            Version = KubernetesVersion.Parse(kubernetes.Version),
            UpgradeFrom = KubernetesVersion.TryParse(kubernetes.UpgradeFrom, out KubernetesVersion? from) ? from : null,
            UpgradePercent = kubernetes.UpgradePercent,
            Endpoint = new(
                settings.Cluster.ApiServer.Addresses.ToDictionary(Cidr.FamilyOf),
                settings.Cluster.ApiServer.Port,
                kubernetes.ApiServerName),
            ApiServerPort = Settings.Cluster.ApiServerSettings.BindPort,
            InitialControlPlane = kubernetes.InitialControlPlane,
            ContainerRuntime = kubernetes.ContainerRuntime,
            ContainerdVersion = kubernetes.ContainerdVersion,
            CriOVersion = kubernetes.CriOVersion,
            LoadBalancer = kubernetes.LoadBalancer.Kind,
            VirtualRouterId = kubernetes.LoadBalancer.VirtualRouterId,
            KubeVipImage = kubernetes.LoadBalancer.KubeVipImage,
            KubeProxy = kubernetes.KubeProxy,
            ServiceDomain = kubernetes.ServiceDomain,
            CertificateNames = kubernetes.CertificateNames,
            FeatureGates = kubernetes.FeatureGates,
            ApiServerArguments = kubernetes.ExtraArguments.ApiServer,
            ControllerManagerArguments = kubernetes.ExtraArguments.ControllerManager,
            SchedulerArguments = kubernetes.ExtraArguments.Scheduler,
            EtcdArguments = kubernetes.ExtraArguments.Etcd,
            KubeletArguments = kubernetes.ExtraArguments.Kubelet,
            MaxPods = kubernetes.MaxPods,
            KubeletServingCertificates = settings.Addons.MetricsServer is { Enabled: true, KubeletCertificates: KubeletCertificates.Approved },
            SystemReserved = kubernetes.SystemReserved,
            KubeReserved = kubernetes.KubeReserved,
            AuditPolicy = kubernetes.AuditPolicy,
            Patches = kubernetes.Patches,
            ImageRepository = kubernetes.ImageRepository,
            RegistryMirrors = [.. kubernetes.RegistryMirrors.OrderBy(mirror => mirror.Key, StringComparer.Ordinal).Select(mirror => new RegistryMirror(mirror.Key, mirror.Value))],
            PackageRepository = kubernetes.Repositories.Kubernetes,
            ContainerdRepository = kubernetes.Repositories.Containerd,
            CriORepository = kubernetes.Repositories.CriO,
            DrainSeconds = kubernetes.DrainSeconds,
            Encryption = kubernetes.Encryption is { } encryption
                ? new() { Provider = encryption.Provider, Resources = encryption.Resources, ActiveKey = encryption.ActiveKey }
                : null,
            CertificateRenewal = kubernetes.Certificates.Renew,
            EtcdSnapshots = EtcdSnapshots(kubernetes.EtcdSnapshots),
        };
    }

    private static EtcdSnapshotOptions EtcdSnapshots(EtcdSnapshotSettings settings) => new()
    {
        Enabled = settings.Enabled,
        EveryHours = settings.EveryHours,
        Keep = settings.Keep,
        Directory = settings.Directory,
        CopyTo = settings.CopyTo,
        CopyCommand = settings.CopyCommand,
    };

    private static NodeNetwork Network(StackPlan plan, ClusterNode node)
    {
        ComputeSettings compute = plan.Settings.Compute;
        if (plan.Settings.HostRouting is { } routing)
        {
            return new(NodeNetwork.Loopback) { Uplinks = routing.UplinksOf(node.Name) };
        }

        return node.Compute == ComputeKind.Vsphere
            ? new(compute.Vsphere!.Interface)
            : new(
                compute.BareMetal!.Interface,
                compute.BareMetal.BondMembers,
                compute.BareMetal.BondMode,
                compute.BareMetal.Tagged ? plan.Topology.Vlan : null);
    }

    /// <summary>A VM gets its network with the first boot.</summary>
    private static bool ConfiguresNetwork(StackSettings settings, ClusterNode node)
        => node.Compute == ComputeKind.BareMetal && (settings.HostRouting?.ConfigureNetwork ?? settings.Compute.BareMetal!.ConfigureNetwork);

    private static SshOptions Ssh(SshSettings ssh) => new()
    {
        Port = ssh.Port,
        HostKeys = ssh.HostKeys,
        Addresses = ssh.Addresses,
        Bastion = ssh.Bastion is { } bastion ? new(bastion.Host, bastion.User, bastion.Port, bastion.HostKey) : null,
    };
}
