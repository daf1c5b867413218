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
    [Setting("The datastore of the VMs' disks.", MinimumLength = 1, Example = "datastore1")]
    public required string Datastore { get; init; }

    /// <summary>The folder.</summary>
    [Setting("The VM folder, relative to the data centre; the stack creates it. The cluster's name if it is not given.")]
    public string? Folder { get; init; }

    /// <summary>The template.</summary>
    [Setting("The VM or template to clone: Ubuntu 22.04 or later with cloud-init and open-vm-tools.", MinimumLength = 1, Example = "ubuntu-24.04")]
    public required string Template { get; init; }

    /// <summary>Linked clones.</summary>
    [Setting("Whether disks share the template's last snapshot instead of being copied; they then keep its size.")]
    public bool LinkedClone { get; init; }

    /// <summary>An existing network.</summary>
    [Setting("An existing network with the cluster's VLAN, such as a port group of an ACI VMM domain. Either this or portGroup.")]
    public string? Network { get; init; }

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
        if (Network is null == PortGroup is null)
        {
            errors.Add(path, Network is null
                ? "has neither network nor portGroup; give one of them"
                : "has both network and portGroup; give one of them", "CA301");
        }
    }
}
