using System.Collections.Immutable;
using CalicoAci.Components.Model;
using Pulumi;
using Pulumi.VSphere;
using Pulumi.VSphere.Inputs;
using Pulumi.VSphere.Outputs;

namespace CalicoAci.Components.Compute;

/// <summary>
/// The VMs of a cluster, cloned from one template. They wait for nothing of the fabric: they boot and prepare themselves
/// while the fabric is being configured.
/// </summary>
public sealed class VirtualMachines : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "calico-aci:compute:VirtualMachines";

    /// <summary>
    /// What a VM takes over from the template when it is cloned. A newer template must not replace or power off the VMs
    /// that were cloned from the old one.
    /// </summary>
    private static readonly string[] FromTemplate =
        ["clone", "guestId", "scsiType", "firmware", "disks[0].thinProvisioned", "disks[0].eagerlyScrub", "networkInterfaces[0].adapterType"];

    /// <summary>The adapter of VMs whose template has none.</summary>
    private const string DefaultAdapter = "vmxnet3";

    private readonly string _name;
    private readonly VirtualMachinesArgs _args;
    private readonly VSphereInventory _inventory;

    /// <summary>Creates the VMs.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">Options of the component.</param>
    /// <exception cref="ArgumentException">Not exactly one of network and port group is given.</exception>
    public VirtualMachines(string name, VirtualMachinesArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _name = name;
        _args = args;
        _inventory = new VSphereInventory(args.Placement, this);

        Folder folder = CreateFolder();
        Output<string> networkId = Network();
        Machines = args.Machines.ToDictionary(machine => machine.Node.Name, machine => CreateMachine(machine, folder, networkId), StringComparer.Ordinal);
        KeepControlPlaneApart();
        KeepRacksTogether();

        MachineIds = Output.All(Machines.OrderBy(machine => machine.Key, StringComparer.Ordinal).Select(machine => machine.Value.Id.Apply(id => (machine.Key, id))))
            .Apply(ids => ids.ToImmutableDictionary(id => id.Key, id => id.id));
        RegisterOutputs(new Dictionary<string, object?> { ["machineIds"] = MachineIds });
    }

    /// <summary>The VMs by node name.</summary>
    public IReadOnlyDictionary<string, VirtualMachine> Machines { get; }

    /// <summary>The VMs' UUIDs by node name.</summary>
    [Output("machineIds")]
    public Output<ImmutableDictionary<string, string>> MachineIds { get; private set; }

    private VSphereOptions Placement => _args.Placement;

    private CustomResourceOptions Child => new() { Parent = this };

    private Folder CreateFolder() => new($"{_name}-folder", new FolderArgs
    {
        DatacenterId = _inventory.DatacenterId,
        Path = Placement.Folder,
        Type = "vm",
    }, Child);

    private Output<string> Network() => (Placement.Network, Placement.PortGroup) switch
    {
        ({ } network, null) => _inventory.NetworkId(network),
        (null, { } group) => new DistributedPortGroup($"{_name}-portgroup", new DistributedPortGroupArgs
        {
            Name = group.Name,
            DistributedVirtualSwitchUuid = _inventory.SwitchId(group.Switch),
            VlanId = group.Vlan,
        }, Child).Id,
        _ => throw new ArgumentException("VMs need either an existing network or a port group to create."),
    };

    private VirtualMachine CreateMachine(VirtualMachinePlan machine, Folder folder, Output<string> networkId) =>
        new($"{_name}-{machine.Node.Name}", new VirtualMachineArgs
        {
            Name = machine.Node.Name,
            Annotation = $"Kubernetes node of a calico-aci stack: {machine.Node.Pool}, {machine.Node.Rack}",
            Folder = folder.Path,
            ResourcePoolId = _inventory.ResourcePoolId,
            DatastoreId = _inventory.DatastoreId,
            NumCpus = machine.Size.Cpus,
            Memory = machine.Size.MemoryMiB,
            CpuHotAddEnabled = Placement.CpuHotAdd,
            MemoryHotAddEnabled = Placement.MemoryHotAdd,
            GuestId = _inventory.Template.Apply(template => template.GuestId),
            ScsiType = _inventory.Template.Apply(template => template.ScsiType),
            Firmware = _inventory.Template.Apply(template => template.Firmware ?? "bios"),
            NetworkInterfaces = new VirtualMachineNetworkInterfaceArgs
            {
                NetworkId = networkId,
                AdapterType = _inventory.Template.Apply(template => template.NetworkInterfaceTypes.IsDefaultOrEmpty ? DefaultAdapter : template.NetworkInterfaceTypes[0]),
            },
            Disks = new VirtualMachineDiskArgs
            {
                Label = "disk0",
                Size = _inventory.Template.Apply(template => DiskSize(machine.Size, template)),
                ThinProvisioned = _inventory.Template.Apply(template => FirstDisk(template)?.ThinProvisioned ?? true),
                EagerlyScrub = _inventory.Template.Apply(template => FirstDisk(template)?.EagerlyScrub ?? false),
            },
            EnableDiskUuid = true,
            Clone = new VirtualMachineCloneArgs
            {
                TemplateUuid = _inventory.Template.Apply(template => template.Id),
                LinkedClone = Placement.LinkedClone,
            },
            ExtraConfig = GuestInfo.Create(machine.Metadata, machine.UserData, Placement.UserDataEncoding),
            // First-boot data is kept up to date for the day the VM is made anew; a running VM does not read it again.
            ExtraConfigRebootRequired = false,
            // The way to the node may not be there yet; the first remote step waits for the node instead.
            WaitForGuestNetTimeout = 0,
        }, new CustomResourceOptions
        {
            Parent = this,
            IgnoreChanges = [.. FromTemplate],
            // The name and the address are the node's, so there is no time with both.
            DeleteBeforeReplace = true,
        });

    /// <summary>The disks of a linked clone cannot differ from the template's, and no clone's can be smaller.</summary>
    private int DiskSize(MachineSize size, GetVirtualMachineResult template) =>
        FirstDisk(template) is not { } disk ? size.DiskGiB : Placement.LinkedClone ? disk.Size : Math.Max(size.DiskGiB, disk.Size);

    private static GetVirtualMachineDiskResult? FirstDisk(GetVirtualMachineResult template) =>
        template.Disks.IsDefaultOrEmpty ? null : template.Disks[0];

    private void KeepControlPlaneApart()
    {
        List<VirtualMachine> controlPlane = MachinesWhere(node => node.Role == NodeRole.ControlPlane);
        if (controlPlane.Count > 1)
        {
            _ = new ComputeClusterVmAntiAffinityRule($"{_name}-control-plane-apart", new ComputeClusterVmAntiAffinityRuleArgs
            {
                ComputeClusterId = _inventory.ClusterId,
                VirtualMachineIds = controlPlane.Select(machine => machine.Id).ToList(),
                Mandatory = Placement.StrictAntiAffinity,
            }, Child);
        }
    }

    private void KeepRacksTogether()
    {
        foreach ((string rack, IReadOnlyList<string> hosts) in Placement.RackHosts)
        {
            List<VirtualMachine> machines = MachinesWhere(node => node.Rack == rack);
            if (machines.Count == 0)
            {
                continue;
            }

            var hostGroup = new ComputeClusterHostGroup($"{_name}-{rack}-hosts", new ComputeClusterHostGroupArgs
            {
                ComputeClusterId = _inventory.ClusterId,
                HostSystemIds = _inventory.HostIds(hosts),
            }, Child);
            var machineGroup = new ComputeClusterVmGroup($"{_name}-{rack}-vms", new ComputeClusterVmGroupArgs
            {
                ComputeClusterId = _inventory.ClusterId,
                VirtualMachineIds = machines.Select(machine => machine.Id).ToList(),
            }, Child);
            _ = new ComputeClusterVmHostRule($"{_name}-{rack}-affinity", new ComputeClusterVmHostRuleArgs
            {
                ComputeClusterId = _inventory.ClusterId,
                VmGroupName = machineGroup.Name,
                AffinityHostGroupName = hostGroup.Name,
                Mandatory = Placement.StrictRackAffinity,
            }, Child);
        }
    }

    private List<VirtualMachine> MachinesWhere(Func<ClusterNode, bool> condition) =>
        [.. _args.Machines.Where(machine => condition(machine.Node)).Select(machine => Machines[machine.Node.Name])];
}
