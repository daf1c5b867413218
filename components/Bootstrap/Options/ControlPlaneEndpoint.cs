using System.Globalization;
using System.Net;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Bootstrap.Options;

/// <summary>Where all API servers are reached together. It is part of certificates and kubeconfig files and cannot be changed later.</summary>
/// <param name="VirtualAddresses">The virtual address of each address family of the cluster.</param>
/// <param name="Port">The port.</param>
/// <param name="DnsName">A name for the addresses; nodes and users then use it instead of the address.</param>
public sealed record ControlPlaneEndpoint(IReadOnlyDictionary<AddressFamily, IPAddress> VirtualAddresses, int Port, string? DnsName = null)
{
    /// <summary>The virtual address of the cluster's first address family.</summary>
    public IPAddress PrimaryAddress => VirtualAddresses[VirtualAddresses.Keys.Min()];

    /// <summary>Host and port; an IPv6 address is in brackets.</summary>
    public string HostAndPort => DnsName is null ? Join(PrimaryAddress, Port) : string.Create(CultureInfo.InvariantCulture, $"{DnsName}:{Port}");

    /// <summary>Address and port; an IPv6 address is in brackets.</summary>
    public static string Join(IPAddress address, int port) => new IPEndPoint(address, port).ToString();
}
