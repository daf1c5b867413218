using System.Globalization;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Compute;
using CalicoAci.Components.Compute.Images;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Compute;
using CalicoAci.Infra.Settings.Fabric.L3Out;
using Pulumi;

namespace CalicoAci.Infra.Wiring;

/// <summary>Makes the VMs from the settings.</summary>
public static class ComputeWiring
{
    /// <summary>Creates the VMs of the pools in vSphere; null if there are none.</summary>
    /// <param name="plan">The checked settings.</param>
    /// <param name="nodes">What <see cref="BootstrapWiring.PlanNodes"/> made.</param>
    /// <param name="networkMadeBy">What makes the VMs' network where ACI does, in a VMM domain.</param>
    /// <param name="series">The control-plane VMs that change one after the other, or null.</param>
    public static VirtualMachines? Create(StackPlan plan, IReadOnlyList<NodePlan> nodes, IReadOnlyList<Resource> networkMadeBy, MachineSeries? series)
    {
        NodeSystemOptions system = BootstrapWiring.NodeSystem(plan.Settings);
        List<VirtualMachinePlan> machines =
        [
            .. nodes.Where(node => node.Node.Compute == ComputeKind.Vsphere).Select(node => new VirtualMachinePlan(
                node.Node,
                Size(plan.Settings.Compute, node.Node),
                FirstBoot.Metadata(node).ToMetadata(),
                FirstBoot.UserData(node, system).ToUserData())),
        ];
        return machines.Count == 0
            ? null
            : new VirtualMachines($"{plan.Topology.ClusterName}-vms", new VirtualMachinesArgs
            {
                Placement = Placement(plan),
                Machines = machines,
                ControlPlaneElsewhere = nodes.Count(node => node.Node is { Role: NodeRole.ControlPlane, Compute: not ComputeKind.Vsphere }),
                Series = series,
                NetworkMadeBy = plan.Settings.Fabric.L3out.Domain == FloatingDomain.Vmm ? networkMadeBy : [],
            });
    }

    /// <summary>The control-plane VMs in their order; null unless they change one after the other.</summary>
    public static MachineSeries? SeriesOf(StackPlan plan) => plan.Settings.Compute?.Vsphere is { ControlPlaneInSeries: true }
        ? new MachineSeries([.. plan.Topology.ControlPlaneNodes.Where(node => node.Compute == ComputeKind.Vsphere).Select(node => node.Name)])
        : null;

    private static MachineSize Size(ComputeSettings compute, ClusterNode node)
    {
        string name = node.Size ?? (node.Role == NodeRole.ControlPlane ? "control-plane" : "worker");
        SizeSettings size = compute.Sizes.GetValueOrDefault(name) ?? new();
        return new(size.Cpus, size.MemoryMiB, size.DiskGiB, size.Template);
    }

    private static VSphereOptions Placement(StackPlan plan)
    {
        VSphereSettings vsphere = plan.Settings.Compute.Vsphere!;
        ClusterTopology topology = plan.Topology;
        return new()
        {
            Datacenter = vsphere.Datacenter,
            Cluster = vsphere.Cluster,
            ResourcePool = vsphere.ResourcePool,
            Datastore = vsphere.Datastore,
            DatastoreCluster = vsphere.DatastoreCluster,
            Folder = vsphere.Folder ?? topology.ClusterName,
            Image = Image(vsphere),
            FollowImage = vsphere.FollowImage,
            Network = vsphere.Network,
            NetworkSwitch = vsphere.NetworkSwitch,
            PortGroup = vsphere.PortGroup is { } group
                ? new(group.Switch, group.Name ?? string.Create(CultureInfo.InvariantCulture, $"{topology.ClusterName}-vlan-{topology.Vlan}"), topology.Vlan!.Value)
                : null,
            CpuHotAdd = vsphere.CpuHotAdd,
            MemoryHotAdd = vsphere.MemoryHotAdd,
            SecureBoot = vsphere.SecureBoot,
            Tags = [.. vsphere.Tags.Select(tag => new TagOptions(tag.Category, tag.Name, tag.CreateCategory, tag.CreateTag))],
            GuestWaitMinutes = vsphere.GuestWaitMinutes,
            StrictAntiAffinity = vsphere.StrictAntiAffinity,
            RackHosts = vsphere.RackHosts,
            StrictRackAffinity = vsphere.StrictRackAffinity,
            UserDataEncoding = vsphere.UserDataEncoding,
        };
    }

    private static MachineImage Image(VSphereSettings vsphere) => vsphere switch
    {
        { LibraryItem: { } item } => new LibraryItemImage(item.Library, item.Item, item.Kind, new GuestHardware
        {
            GuestId = item.GuestId,
            Firmware = item.Firmware,
            ScsiType = item.ScsiType,
            DiskGiB = item.DiskGiB,
        }),
        { Ovf: { } ovf } => new OvfImage(ovf.Location, ovf.Host, ovf.Network, ovf.DiskProvisioning, ovf.AllowUnverifiedCertificate),
        _ => new TemplateImage(vsphere.Template!, vsphere.LinkedClone),
    };
}
