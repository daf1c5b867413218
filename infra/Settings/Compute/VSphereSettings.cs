using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Compute;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Compute;

/// <summary>Where VMs are put in vSphere.</summary>
[Setting("Where VMs are put in vSphere. Server, user and password are the provider's: vsphere:vsphereServer, vsphere:user, vsphere:password.")]
public sealed record VSphereSettings : ISettingsRules
{
    /// <summary>The data centre.</summary>
    [Setting("The data centre.", MinimumLength = 1, Example = "dc1")]
    public required string Datacenter { get; init; }

    /// <summary>The compute cluster.</summary>
    [Setting("The compute cluster.", MinimumLength = 1, Example = "compute")]
    public required string Cluster { get; init; }

    /// <summary>The resource pool.</summary>
    [Setting("The resource pool, such as compute/Resources/kubernetes; the cluster's root pool if it is not given.")]
    public string? ResourcePool { get; init; }

    /// <summary>The datastore.</summary>
    [Setting("The datastore of the VMs' disks. Either this or datastoreCluster.", MinimumLength = 1, Example = "datastore1")]
    public string? Datastore { get; init; }

    /// <summary>The datastore cluster.</summary>
    [Setting("The datastore cluster in which vSphere chooses a datastore for each VM. Either this or datastore.", MinimumLength = 1)]
    public string? DatastoreCluster { get; init; }

    /// <summary>The folder.</summary>
    [Setting("The VM folder, relative to the data centre; the stack creates it. The cluster's name if it is not given.", MinimumLength = 1)]
    public string? Folder { get; init; }

    /// <summary>The template.</summary>
    [Setting("The VM or template to clone: Ubuntu 22.04 or later with cloud-init and open-vm-tools. One of template, libraryItem and ovf.", MinimumLength = 1, Example = "ubuntu-24.04")]
    public string? Template { get; init; }

    /// <summary>The item of a content library.</summary>
    [Setting("The item of a content library that VMs are made from. One of template, libraryItem and ovf.")]
    public LibraryItemSettings? LibraryItem { get; init; }

    /// <summary>The package.</summary>
    [Setting("The OVF or OVA package that is deployed for every VM. One of template, libraryItem and ovf.")]
    public OvfSettings? Ovf { get; init; }

    /// <summary>The nodes that follow their image.</summary>
    [Setting("Nodes whose VM is made anew when its template or item is another one. The VMs of all other nodes stay as they are.", Example = "[dev-worker-2]")]
    public IReadOnlyList<string> FollowImage { get; init; } = [];

    /// <summary>Linked clones.</summary>
    [Setting("Whether disks share the template's last snapshot instead of being copied; they then keep its size.")]
    public bool LinkedClone { get; init; }

    /// <summary>An existing network.</summary>
    [Setting("An existing network with the cluster's VLAN, such as a port group of an ACI VMM domain. Either this or portGroup.")]
    public string? Network { get; init; }

    /// <summary>The switch of the existing network.</summary>
    [Setting("The distributed switch of network, where several networks have its name.")]
    public string? NetworkSwitch { get; init; }

    /// <summary>The port group to create.</summary>
    [Setting("The distributed port group that the stack creates for the cluster's VLAN. Either this or network.")]
    public PortGroupSettings? PortGroup { get; init; }

    /// <summary>The interface in the guest.</summary>
    [Setting("The name that the guest gives to the VM's network adapter.", Pattern = "[a-z][a-z0-9]{1,14}", PatternHint = "an interface name such as ens192")]
    public string Interface { get; init; } = NodeNetwork.VSphereInterface;

    /// <summary>CPU hot add.</summary>
    [Setting("Whether CPUs can be added while a VM runs.")]
    public bool CpuHotAdd { get; init; }

    /// <summary>Memory hot add.</summary>
    [Setting("Whether memory can be added while a VM runs.")]
    public bool MemoryHotAdd { get; init; }

    /// <summary>Control-plane VMs one after the other.</summary>
    [Setting("Whether control-plane VMs are made and changed one after the other, each when the node before serves again and etcd is whole. For a change that powers them off; a first deployment is faster without.")]
    public bool ControlPlaneInSeries { get; init; }

    /// <summary>Secure boot.</summary>
    [Setting("Whether the firmware starts signed boot loaders only. The template must have EFI firmware.")]
    public bool SecureBoot { get; init; }

    /// <summary>Tags.</summary>
    [Setting("Tags of every VM.")]
    public IReadOnlyList<TagSettings> Tags { get; init; } = [];

    /// <summary>How long a fresh VM may take.</summary>
    [Setting("How long a fresh VM may take until its VMware tools tell an address. A template without tools ends here. 0 does not wait.", Minimum = 0, Maximum = 60, Unit = "min")]
    public int GuestWaitMinutes { get; init; } = 10;

    /// <summary>Strict anti-affinity.</summary>
    [Setting("Whether control-plane VMs must never share a host. With fewer hosts than control-plane nodes one of them would not start.")]
    public bool StrictAntiAffinity { get; init; }

    /// <summary>Hosts of racks.</summary>
    [Setting("The ESXi hosts of each rack: its VMs run on them, behind the leaf switches that they peer with.")]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> RackHosts { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Strict rack affinity.</summary>
    [Setting("Whether a rack's VMs must run on its hosts, rather than should.")]
    public bool StrictRackAffinity { get; init; }

    /// <summary>The encoding of first-boot data.</summary>
    [Setting("How first-boot data is written into a VM's configuration.")]
    public UserDataEncoding UserDataEncoding { get; init; } = UserDataEncoding.Base64;

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        ExactlyOne(path, errors, "CA301", ("network", Network), ("portGroup", PortGroup));
        ExactlyOne(path, errors, "CA306", ("template", Template), ("libraryItem", LibraryItem), ("ovf", Ovf));
        ExactlyOne(path, errors, "CA307", ("datastore", Datastore), ("datastoreCluster", DatastoreCluster));
        if (DatastoreCluster is not null && Template is null && (LibraryItem ?? (object?)Ovf) is not null)
        {
            errors.Add($"{path}.datastoreCluster", $"is given with {(Ovf is null ? "libraryItem" : "ovf")}, which is deployed to a datastore; give datastore", "CA307");
        }

        if (LinkedClone && Template is null)
        {
            errors.Add($"{path}.linkedClone", "is true, but only a template can be cloned with its disks shared", "CA308");
        }

        if (SecureBoot && LibraryItem is { Firmware: "bios" })
        {
            errors.Add($"{path}.secureBoot", $"is true, but {path}.libraryItem.firmware is bios; secure boot needs efi", "CA308");
        }

        if (NetworkSwitch is not null && Network is null)
        {
            errors.Add($"{path}.networkSwitch", "is the switch of an existing network, but network is not given", "CA301");
        }
    }

    private static void ExactlyOne(string path, SettingsErrors errors, string code, params (string Name, object? Value)[] members)
    {
        string[] given = [.. members.Where(member => member.Value is not null).Select(member => member.Name)];
        if (given.Length != 1)
        {
            errors.Add(path, given.Length == 0
                ? $"has {(members.Length == 2 ? "neither" : "none of")} {Listed(members.Select(member => member.Name), members.Length == 2 ? "nor" : "and")}; give one of them"
                : $"has {(given.Length == 2 ? "both " : "")}{Listed(given, "and")}; give one of them", code);
        }
    }

    private static string Listed(IEnumerable<string> names, string last)
    {
        string[] all = [.. names];
        return $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }
}
