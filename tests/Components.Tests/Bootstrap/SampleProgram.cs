using CalicoAci.Components.Bootstrap;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Compute;
using CalicoAci.Components.Compute.Images;
using Pulumi;

namespace CalicoAci.Components.Tests.Bootstrap;

/// <summary>The program that tests run: VMs and Kubernetes of a sample cluster, with a component that stands for the fabric.</summary>
internal static class SampleProgram
{
    public const string Password = "vrrp-pw1";
    public const string EncryptionKey = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";
    public const string PrivateKey = "PRIVATE KEY";
    public const string Fabric = "fabric";

    public static void Run(SampleCluster cluster) => Create(cluster);

    public static KubeadmCluster Create(SampleCluster cluster)
    {
        NodePlan[] plans = [.. cluster.Topology.Nodes.Select(node => cluster.Plan(node.Name))];
        VirtualMachines machines = CreateMachines(cluster, plans);
        return new KubeadmCluster("dev-kubeadm", new KubeadmClusterArgs
        {
            Kubernetes = cluster.Options,
            Nodes = [.. plans.Select(plan => new KubeadmNode(plan, machines.Machines[plan.Node.Name].Id))],
            User = cluster.System.User,
            SshPrivateKey = Output.CreateSecret(PrivateKey),
            VrrpPassword = Output.CreateSecret(Password),
            EncryptionKey = Output.CreateSecret(EncryptionKey),
            ReachedThrough = [new Pulumi.VSphere.Folder(Fabric, new() { Path = Fabric, Type = "vm" })],
        });
    }

    public static VirtualMachines CreateMachines(SampleCluster cluster, IEnumerable<NodePlan> plans, VSphereOptions? placement = null) =>
        new("dev-vms", new VirtualMachinesArgs
        {
            Placement = placement ?? Placement,
            Machines =
            [
                .. plans.Select(plan => new VirtualMachinePlan(
                    plan.Node,
                    new(4, 8192, 60),
                    FirstBoot.Metadata(plan).ToMetadata(),
                    FirstBoot.UserData(plan, cluster.System).ToUserData())),
            ],
        });

    public static VSphereOptions Placement => new()
    {
        Datacenter = "dc1",
        Cluster = "compute",
        Datastore = "datastore1",
        Folder = "dev",
        Image = new TemplateImage("ubuntu-24.04"),
        PortGroup = new("dvs1", "dev-vlan-311", 311),
    };
}
