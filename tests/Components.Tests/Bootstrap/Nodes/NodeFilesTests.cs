using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Bootstrap.Options;

namespace CalicoAci.Components.Tests.Bootstrap.Nodes;

/// <summary>The rendered files of a node against committed ones.</summary>
public sealed class NodeFilesTests
{
    private static readonly IReadOnlyDictionary<string, SampleCluster> Clusters = new Dictionary<string, SampleCluster>
    {
        ["dev"] = SampleCluster.Dev,
        ["dual-stack"] = SampleCluster.DualStack,
        ["cri-o"] = SampleCluster.Dev with
        {
            Adjust = options => options with
            {
                ContainerRuntime = ContainerRuntime.CriO,
                KubeProxy = KubeProxyMode.None,
                LoadBalancer = LoadBalancerKind.KubeVip,
                RegistryMirrors = [new("docker.io", ["http://mirror.example.net:5000"])],
                ImageRepository = "mirror.example.net/k8s",
            },
            System = SampleCluster.Dev.System with { Proxy = new("http://proxy.example.net:3128", "http://proxy.example.net:3128", ["example.net"]) },
        },
        ["options"] = SampleCluster.Dev with
        {
            Adjust = options => options with
            {
                KubeProxy = KubeProxyMode.Nftables,
                FeatureGates = new Dictionary<string, bool> { ["B"] = false, ["A"] = true },
                ApiServerArguments = new Dictionary<string, string> { ["profiling"] = "false" },
                SystemReserved = new Dictionary<string, string> { ["memory"] = "500Mi", ["cpu"] = "250m" },
                AuditPolicy = "apiVersion: audit.k8s.io/v1\nkind: Policy\nrules:\n- level: Metadata\n",
                Patches = new Dictionary<string, string> { ["kube-apiserver+merge.yaml"] = "spec: {}" },
                RegistryMirrors = [new("docker.io", ["https://a.example.net", "https://b.example.net"]), new("quay.io", ["https://a.example.net"])],
                ContainerdVersion = "2.3",
            },
        },
    };

    [TestCase("dev", "dev-cp-1")]
    [TestCase("dev", "dev-cp-2")]
    [TestCase("dev", "dev-workers-1")]
    [TestCase("dual-stack", "dev-cp-1")]
    [TestCase("dual-stack", "dev-workers-1")]
    [TestCase("cri-o", "dev-cp-1")]
    [TestCase("options", "dev-cp-1")]
    public void FilesAreAsCommitted(string cluster, string node)
    {
        IEnumerable<NodeFile> files = Clusters[cluster].Plan(node).Files.Where(file => !file.Path.StartsWith(NodePaths.Scripts, StringComparison.Ordinal));

        Snapshot.Match(FileListing.Write(files), $"{cluster}/{node}.files");
    }

    [TestCase("dev", "dev-cp-1")]
    [TestCase("dev", "dev-workers-1")]
    public void UserDataIsAsCommitted(string cluster, string node) =>
        Snapshot.Match(FirstBoot.UserData(Clusters[cluster].Plan(node), Clusters[cluster].System).ToUserData(), $"{cluster}/{node}.user-data.yaml");

    [TestCase("dev", "dev-cp-1")]
    [TestCase("dual-stack", "dev-workers-1")]
    public void MetadataIsAsCommitted(string cluster, string node) =>
        Snapshot.Match(FirstBoot.Metadata(Clusters[cluster].Plan(node)).ToMetadata(), $"{cluster}/{node}.metadata.yaml");

    [Test]
    public void BareMetalNetworkIsAsCommitted()
    {
        SampleCluster cluster = SampleCluster.DualStack with { Network = new("bond0", ["eno1", "eno2"], Vlan: 311) };

        Snapshot.Match(cluster.Plan("dev-workers-1").Network.ToNetplan(), "bare-metal/dev-workers-1.netplan.yaml");
    }

    [Test]
    public void BareMetalFilesAreAsCommitted()
    {
        SampleCluster cluster = SampleCluster.DualStack with
        {
            Network = new("bond0", ["eno1", "eno2"], Vlan: 311),
            System = SampleCluster.DualStack.System with { UbuntuMirror = "http://mirror.example.net/ubuntu", UbuntuPortsMirror = "http://mirror.example.net/ubuntu-ports" },
        };
        IEnumerable<NodeFile> files = cluster.Plan("dev-workers-1", configureNetwork: true).Files
            .Where(file => !file.Path.StartsWith(NodePaths.Scripts, StringComparison.Ordinal) || file.Path.EndsWith("network-apply.sh", StringComparison.Ordinal));

        Snapshot.Match(FileListing.Write(files), "bare-metal/dev-workers-1.files");
    }

    [Test]
    public void AnotherWorkerChangesNoOtherNode()
    {
        SampleCluster seven = SampleCluster.Dev with { Workers = 7 };
        SampleCluster six = SampleCluster.Dev with { Workers = 6 };

        foreach (string node in six.Topology.Nodes.Select(node => node.Name))
        {
            Assert.That(Text(seven.Plan(node)), Is.EqualTo(Text(six.Plan(node))), node);
        }
    }

    [Test]
    public void AnotherControlPlaneNodeChangesNoWorker()
    {
        SampleCluster five = SampleCluster.Dev with { ControlPlanes = 5 };

        Assert.That(Text(five.Plan("dev-workers-2")), Is.EqualTo(Text(SampleCluster.Dev.Plan("dev-workers-2"))));
        Assert.That(Text(five.Plan("dev-cp-2")), Does.Contain("server dev-cp-5 192.168.2.15:6443"));
    }

    private static string Text(NodePlan plan) => FileListing.Write(plan.Files) + FirstBoot.Metadata(plan).ToMetadata();
}
