using System.Net;

namespace CalicoAci.Components.Model;

/// <summary>A machine of the cluster: a vSphere VM or a bare-metal host.</summary>
/// <param name="Name">The host name without domain: a lower-case RFC 1123 label. It is stable for the life of the node.</param>
/// <param name="Role">What the node does.</param>
/// <param name="Pool">The node pool that the node belongs to.</param>
/// <param name="Rack">The rack that the node lives in; it peers with the anchor leaves of that rack.</param>
/// <param name="Addresses">The node's address in each address family of the cluster.</param>
/// <param name="Asn">The node's AS number: the cluster's, or its own with <see cref="AsScheme.PerNode"/>.</param>
public sealed record ClusterNode(
    string Name,
    NodeRole Role,
    string Pool,
    string Rack,
    IReadOnlyDictionary<AddressFamily, IPAddress> Addresses,
    uint Asn)
{
    /// <summary>The name that the rack had before it was renamed: the node may still have the label of it. Null where it was not renamed.</summary>
    public string? FormerRack { get; init; }

    /// <summary>The node's number in its pool, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>What kind of machine the node is.</summary>
    public ComputeKind Compute { get; init; } = ComputeKind.Vsphere;

    /// <summary>The family of the node's operating system.</summary>
    public OsFamily OsFamily { get; init; } = OsFamily.Debian;

    /// <summary>The name of the machine size, or null for the default one of the role.</summary>
    public string? Size { get; init; }

    /// <summary>The node's address in the first family of the cluster: IPv4 where there is one.</summary>
    public IPAddress PrimaryAddress => Addresses[Addresses.Keys.Min()];
}
