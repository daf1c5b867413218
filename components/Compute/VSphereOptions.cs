using CalicoAci.Components.Compute.Images;

namespace CalicoAci.Components.Compute;

/// <summary>Where VMs are put in a vCenter, and what they are cloned from.</summary>
public sealed record VSphereOptions
{
    /// <summary>The data centre.</summary>
    public required string Datacenter { get; init; }

    /// <summary>The compute cluster.</summary>
    public required string Cluster { get; init; }

    /// <summary>The resource pool as a path in the data centre; the cluster's root pool if absent.</summary>
    public string? ResourcePool { get; init; }

    /// <summary>The datastore. Either this or <see cref="DatastoreCluster"/>.</summary>
    public string? Datastore { get; init; }

    /// <summary>The datastore cluster, in which vSphere chooses a datastore for each VM.</summary>
    public string? DatastoreCluster { get; init; }

    /// <summary>The VM folder, relative to the data centre. The stack creates it.</summary>
    public required string Folder { get; init; }

    /// <summary>What VMs are made from: Linux with cloud-init and open-vm-tools.</summary>
    public required MachineImage Image { get; init; }

    /// <summary>The nodes whose VMs are made anew when their image changes; those of all others stay as they are.</summary>
    public IReadOnlyList<string> FollowImage { get; init; } = [];

    /// <summary>An existing network, such as a port group of an ACI VMM domain. Either this or <see cref="PortGroup"/>.</summary>
    public string? Network { get; init; }

    /// <summary>The distributed switch of <see cref="Network"/>, where several networks have its name.</summary>
    public string? NetworkSwitch { get; init; }

    /// <summary>The port group to create.</summary>
    public PortGroupOptions? PortGroup { get; init; }

    /// <summary>Whether CPUs can be added while a VM runs.</summary>
    public bool CpuHotAdd { get; init; }

    /// <summary>Whether memory can be added while a VM runs.</summary>
    public bool MemoryHotAdd { get; init; }

    /// <summary>Whether the firmware starts signed boot loaders only. Needs an image with EFI.</summary>
    public bool SecureBoot { get; init; }

    /// <summary>Tags of every VM.</summary>
    public IReadOnlyList<TagOptions> Tags { get; init; } = [];

    /// <summary>How many minutes a fresh VM may take until its VMware tools tell an address; 0 does not wait.</summary>
    public int GuestWaitMinutes { get; init; } = 10;

    /// <summary>Whether control-plane VMs must never share a host, rather than should not.</summary>
    public bool StrictAntiAffinity { get; init; }

    /// <summary>The hosts of a rack: the rack's VMs run on them, behind the leaves that they peer with.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> RackHosts { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether the rack's VMs must run on its hosts, rather than should.</summary>
    public bool StrictRackAffinity { get; init; }

    /// <summary>How first-boot data is written.</summary>
    public UserDataEncoding UserDataEncoding { get; init; } = UserDataEncoding.Base64;
}
