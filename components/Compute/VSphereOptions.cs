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

    /// <summary>The datastore.</summary>
    public required string Datastore { get; init; }

    /// <summary>The VM folder, relative to the data centre. The stack creates it.</summary>
    public required string Folder { get; init; }

    /// <summary>The template: a VM or template with cloud-init and open-vm-tools.</summary>
    public required string Template { get; init; }

    /// <summary>Whether disks share the template's last snapshot instead of being copied.</summary>
    public bool LinkedClone { get; init; }

    /// <summary>An existing network, such as a port group of an ACI VMM domain. Either this or <see cref="PortGroup"/>.</summary>
    public string? Network { get; init; }

    /// <summary>The port group to create.</summary>
    public PortGroupOptions? PortGroup { get; init; }

    /// <summary>Whether CPUs can be added while a VM runs.</summary>
    public bool CpuHotAdd { get; init; }

    /// <summary>Whether memory can be added while a VM runs.</summary>
    public bool MemoryHotAdd { get; init; }

    /// <summary>Whether control-plane VMs must never share a host, rather than should not.</summary>
    public bool StrictAntiAffinity { get; init; }

    /// <summary>The hosts of a rack: the rack's VMs run on them, behind the leaves that they peer with.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> RackHosts { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether the rack's VMs must run on its hosts, rather than should.</summary>
    public bool StrictRackAffinity { get; init; }

    /// <summary>How first-boot data is written.</summary>
    public UserDataEncoding UserDataEncoding { get; init; } = UserDataEncoding.Base64;
}
