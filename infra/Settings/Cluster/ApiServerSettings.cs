using System.Net;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Cluster;

/// <summary>The virtual address of the Kubernetes API, held by one control-plane node at a time.</summary>
[Setting("Where the Kubernetes API is reached: an address that one control-plane node holds at a time, or that of a load balancer of your own.")]
public sealed record ApiServerSettings
{
    /// <summary>The port of the API server process itself (kubeadm's default bind port).</summary>
    public const int BindPort = 6443;

    /// <summary>The virtual addresses.</summary>
    [Setting("The virtual address in each address family; the first one is the control-plane endpoint of kubeadm. In the node subnet, unless kubernetes.loadBalancer.kind is existing.", MinimumLength = 1, MaximumLength = 2, Example = "[192.168.2.250]")]
    public required IReadOnlyList<IPAddress> Addresses { get; init; }

    /// <summary>The port on the virtual address.</summary>
    [Setting("The port of the load balancer on the virtual address.", Minimum = 1, Maximum = 65535)]
    public int Port { get; init; } = 8443;
}
