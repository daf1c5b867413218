using System.Collections.Immutable;
using System.Text.Json;
using CalicoAci.Components.Compute.Images;
using CalicoAci.Components.Model;
using CalicoAci.Components.Model.Changes;
using Pulumi;
using Pulumi.VSphere;
using Pulumi.VSphere.Inputs;

namespace CalicoAci.Components.Compute;

/// <summary>
/// The VMs of a cluster. They wait for nothing of the fabric, unless ACI makes their network: they boot and prepare
/// themselves while the fabric is being configured.
/// </summary>
public sealed class VirtualMachines : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "calico-aci:compute:VirtualMachines";

    /// <summary>
    /// What a VM takes over from its image when it is made. A newer image must not replace or power off the VMs that
    /// were made of the old one, unless a node follows its image.
    /// </summary>
    private static readonly string[] FromImage =
        ["clone", "ovfDeploy", "hostSystemId", "guestId", "scsiType", "firmware", "disks[0].thinProvisioned", "disks[0].eagerlyScrub", "networkInterfaces[0].adapterType"];

    /// <summary>A copy of a large disk, or the upload of a package, and then the guest's boot.</summary>
    private static readonly TimeSpan CreateLimit = TimeSpan.FromMinutes(60);

    private readonly string _name;
    private readonly VirtualMachinesArgs _args;
    private readonly VSphereInventory _inventory;
    private readonly InputList<string> _tags;

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

        _tags = MachineTags.Create(name, args.Placement.Tags, this);
        Folder folder = CreateFolder();
        Output<string> networkId = Network();
        Machines = args.Machines.ToDictionary(machine => machine.Node.Name, machine => CreateMachine(machine, folder, networkId), StringComparer.Ordinal);
        KeepControlPlaneApart();
        KeepRacksTogether();

        MachineIds = Output.All(Machines.OrderBy(machine => machine.Key, StringComparer.Ordinal).Select(machine => machine.Value.Id.Apply(id => (machine.Key, id))))
            .Apply(ids => ids.ToImmutableDictionary(id => id.Key, id => id.id));
        var changes = new MachineChanges(name, args);
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["machineIds"] = MachineIds,
            [ChangeNotes.Output] = ChangeNotes.Of(changes.Notes()),
            [Redundancy.Output] = RedundancyValues.Of(changes.Redundancies()),
        });
    }

    /// <summary>The VMs by node name.</summary>
    public IReadOnlyDictionary<string, VirtualMachine> Machines { get; }

    /// <summary>What powers the VM of a node off when it changes, as a text.</summary>
    public string HardwareOf(string node)
    {
        MachineSize size = _args.Machines.Single(machine => machine.Node.Name == node).Size;
        return JsonSerializer.Serialize(new { size.Cpus, size.MemoryMiB, Placement.CpuHotAdd, Placement.MemoryHotAdd, Placement.SecureBoot });
    }

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
        ({ } network, null) => _inventory.NetworkId(network, _args.NetworkMadeBy),
        (null, { } group) => new DistributedPortGroup($"{_name}-portgroup", new DistributedPortGroupArgs
        {
            Name = group.Name,
            DistributedVirtualSwitchUuid = _inventory.SwitchId(group.Switch),
            VlanId = group.Vlan,
        }, Child).Id,
        _ => throw new ArgumentException("VMs need either an existing network or a port group to create."),
    };

    private VirtualMachine CreateMachine(VirtualMachinePlan machine, Folder folder, Output<string> networkId)
    {
        MachineImage image = machine.Size.Template is { } template && Placement.Image is TemplateImage shared ? shared with { Name = template } : Placement.Image;
        ResolvedImage resolved = _inventory.Resolve(image);
        Output<GuestHardware> hardware = resolved.Hardware;
        bool linked = image is TemplateImage { LinkedClone: true };
        var arguments = new VirtualMachineArgs
        {
            Name = machine.Node.Name,
            Annotation = $"Kubernetes node of a calico-aci stack: {machine.Node.Pool}, {machine.Node.Rack}",
            Folder = folder.Path,
            ResourcePoolId = _inventory.ResourcePoolId,
            NumCpus = machine.Size.Cpus,
            Memory = machine.Size.MemoryMiB,
            CpuHotAddEnabled = Placement.CpuHotAdd,
            MemoryHotAddEnabled = Placement.MemoryHotAdd,
            GuestId = hardware.Apply(found => found.GuestId),
            ScsiType = hardware.Apply(found => found.ScsiType),
            Firmware = hardware.Apply(found => found.Firmware),
            EfiSecureBootEnabled = Placement.SecureBoot,
            NetworkInterfaces = new VirtualMachineNetworkInterfaceArgs
            {
                NetworkId = networkId,
                AdapterType = hardware.Apply(found => found.AdapterType),
            },
            Disks = new VirtualMachineDiskArgs
            {
                Label = "disk0",
                // The disks of a linked clone cannot differ from the template's, and no copy can be smaller.
                Size = hardware.Apply(found => linked && found.DiskGiB > 0 ? found.DiskGiB : Math.Max(machine.Size.DiskGiB, found.DiskGiB)),
                ThinProvisioned = hardware.Apply(found => found.ThinProvisioned),
                EagerlyScrub = hardware.Apply(found => found.EagerlyScrub),
            },
            EnableDiskUuid = true,
            Tags = _tags,
            ExtraConfig = GuestInfo.Create(machine.Metadata, machine.UserData, Placement.UserDataEncoding),
            // First-boot data is kept up to date for the day the VM is made anew; a running VM does not read it again.
            ExtraConfigRebootRequired = false,
            // The guest's tools must tell an address, which needs no way to the node: without tools nothing reads the first-boot data.
            WaitForGuestNetTimeout = Placement.GuestWaitMinutes,
            WaitForGuestNetRoutable = false,
        };
        TakeFrom(image, resolved, machine.Node, networkId, arguments);
        if (_inventory.DatastoreClusterId is { } datastoreCluster)
        {
            arguments.DatastoreClusterId = datastoreCluster;
        }
        else
        {
            arguments.DatastoreId = _inventory.DatastoreId!;
        }

        bool follows = Placement.FollowImage.Contains(machine.Node.Name, StringComparer.Ordinal);
        return new VirtualMachine($"{_name}-{machine.Node.Name}", arguments, new CustomResourceOptions
        {
            Parent = this,
            DependsOn = _args.Series?.Before(machine.Node.Name) ?? [],
            IgnoreChanges = follows ? [] : linked ? [.. FromImage, "disks[0].size"] : [.. FromImage],
            ReplaceOnChanges = follows ? ["clone.templateUuid", "ovfDeploy"] : [],
            // The name and the address are the node's, so there is no time with both.
            DeleteBeforeReplace = true,
            CustomTimeouts = new CustomTimeouts { Create = CreateLimit },
        });
    }

    private void TakeFrom(MachineImage image, ResolvedImage resolved, ClusterNode node, Output<string> networkId, VirtualMachineArgs arguments)
    {
        if (image is OvfImage package)
        {
            var deploy = new VirtualMachineOvfDeployArgs
            {
                DiskProvisioning = package.DiskProvisioning,
                AllowUnverifiedSslCert = package.AllowUnverifiedCertificate,
            };
            if (package.IsRemote)
            {
                deploy.RemoteOvfUrl = package.Location;
            }
            else
            {
                deploy.LocalOvfPath = package.Location;
            }

            if (package.Network is { } network)
            {
                deploy.OvfNetworkMap = new InputMap<string> { [network] = networkId };
            }

            arguments.OvfDeploy = deploy;
            arguments.DatacenterId = _inventory.DatacenterId;
            arguments.HostSystemId = _inventory.HostId(Placement.RackHosts.GetValueOrDefault(node.Rack) is [{ } host, ..] ? host : package.Host);
            return;
        }

        arguments.Clone = new VirtualMachineCloneArgs
        {
            TemplateUuid = resolved.Id!,
            LinkedClone = image is TemplateImage { LinkedClone: true },
        };
    }

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

            string? former = _args.Machines.First(machine => machine.Node.Rack == rack).Node.FormerRack;
            var hostGroup = new ComputeClusterHostGroup($"{_name}-{rack}-hosts", new ComputeClusterHostGroupArgs
            {
                ComputeClusterId = _inventory.ClusterId,
                HostSystemIds = _inventory.HostIds(hosts),
            }, Renamed(former, "hosts"));
            var machineGroup = new ComputeClusterVmGroup($"{_name}-{rack}-vms", new ComputeClusterVmGroupArgs
            {
                ComputeClusterId = _inventory.ClusterId,
                VirtualMachineIds = machines.Select(machine => machine.Id).ToList(),
            }, Renamed(former, "vms"));
            _ = new ComputeClusterVmHostRule($"{_name}-{rack}-affinity", new ComputeClusterVmHostRuleArgs
            {
                ComputeClusterId = _inventory.ClusterId,
                VmGroupName = machineGroup.Name,
                AffinityHostGroupName = hostGroup.Name,
                Mandatory = Placement.StrictRackAffinity,
            }, Renamed(former, "affinity"));
        }
    }

    /// <summary>The options of a resource whose name has a rack in it: under the rack's former name it is the same one.</summary>
    private CustomResourceOptions Renamed(string? former, string role) =>
        former is null ? Child : new() { Parent = this, Aliases = { new Alias { Name = $"{_name}-{former}-{role}" } } };

    private List<VirtualMachine> MachinesWhere(Func<ClusterNode, bool> condition) =>
        [.. _args.Machines.Where(machine => condition(machine.Node)).Select(machine => Machines[machine.Node.Name])];
}
