using System.Net;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Network;

/// <summary>The node subnet of one address family, with the addresses that all leaves share.</summary>
[Setting("The node subnet of one address family.")]
public sealed record NodeSubnetSettings
{
    /// <summary>The subnet.</summary>
    [Setting("The subnet of leaf SVIs and nodes; with hostRouting the range of the loopback addresses.", Example = "192.168.2.0/24")]
    public required Cidr Subnet { get; init; }

    /// <summary>The default gateway.</summary>
    [Setting("The secondary address common to all anchor leaves: the nodes' default gateway. None with hostRouting.", Example = "192.168.2.253")]
    public IPAddress? Gateway { get; init; }

    /// <summary>The floating address.</summary>
    [Setting("The floating address: what leaves that are not anchors answer to. None with hostRouting.", Example = "192.168.2.254")]
    public IPAddress? Floating { get; init; }
}
