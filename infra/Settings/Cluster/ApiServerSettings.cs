using System.Net;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Cluster;

/// <summary>The virtual address of the Kubernetes API, held by one control-plane node at a time.</summary>
[Setting("The virtual address of the Kubernetes API, held by one control-plane node at a time.")]
public sealed record ApiServerSettings : ISettingsRules
{
    /// <summary>The port of the API server process itself (kubeadm's default bind port).</summary>
    public const int BindPort = 6443;

    /// <summary>The virtual addresses.</summary>
    [Setting("The virtual address in each address family; the first one is the control-plane endpoint of kubeadm.", MinimumLength = 1, MaximumLength = 2, Example = "[192.168.2.250]")]
    public required IReadOnlyList<IPAddress> Addresses { get; init; }

    /// <summary>The port on the virtual address.</summary>
    [Setting("The port of the load balancer on the virtual address.", Minimum = 1, Maximum = 65535)]
    public int Port { get; init; } = 8443;

    /// <summary>
    /// The load balancer runs on the control-plane nodes in the host network, where the API server holds 6443:
    /// kubeadm's preflight refuses the port when it is taken.
    /// </summary>
    public void Validate(string path, SettingsErrors errors)
    {
        if (Port == BindPort)
        {
            errors.Add($"{path}.port", $"found {Port}, which the API server itself listens on; choose another port such as 8443", "CA126");
        }
    }
}
