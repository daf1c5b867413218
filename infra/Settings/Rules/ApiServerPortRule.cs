using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Cluster;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// haproxy runs on the control-plane nodes in the host network, where the API server holds 6443: kubeadm's preflight
/// refuses a port that is taken. Beside kube-vip it runs where the port is another one than 6443.
/// </summary>
public sealed class ApiServerPortRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["cluster.apiServer", "kubernetes.loadBalancer", "compute.ssh.port"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        int port = facts.Settings.Cluster.ApiServer.Port;
        bool haproxy = facts.LoadBalancer == LoadBalancerKind.HaproxyKeepalived || (facts.LoadBalancer == LoadBalancerKind.KubeVip && port != ApiServerSettings.BindPort);
        if (haproxy && HolderOf(port, facts.Settings.Compute?.Ssh?.Port) is { } holder)
        {
            errors.Add(
                $"{StackFacts.Path("cluster")}.apiServer.port",
                $"found {port}, which {holder} listens on beside haproxy; choose another port such as 8443",
                "CA126");
        }
    }

    /// <summary>What else listens on a port of a control-plane node: kubeadm's ports, Calico's BGP and Typha, and sshd.</summary>
    private static string? HolderOf(int port, int? ssh) => port switch
    {
        ApiServerSettings.BindPort => "the API server itself",
        2379 or 2380 or 2381 => "etcd",
        10250 or 10248 => "the kubelet",
        10257 => "the controller manager",
        10259 => "the scheduler",
        10249 or 10256 => "kube-proxy",
        179 => "BGP",
        5473 => "Typha",
        _ => port == ssh ? "sshd" : null,
    };
}
