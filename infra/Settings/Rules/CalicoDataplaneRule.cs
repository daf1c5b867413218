using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Networking;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// kube-proxy fits Calico's data plane: eBPF replaces it, nftables rules of both must be of one kind, and with iptables
/// something has to forward services.
/// </summary>
public sealed class CalicoDataplaneRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["calico.dataplane", "kubernetes.kubeProxy"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        if (facts.Settings is not { Calico.Dataplane: var dataplane, Kubernetes.KubeProxy: var kubeProxy })
        {
            return;
        }

        KubeProxyMode[] fitting = dataplane switch
        {
            CalicoDataplane.Ebpf => [KubeProxyMode.None],
            CalicoDataplane.Nftables => [KubeProxyMode.Nftables],
            _ => [KubeProxyMode.Iptables, KubeProxyMode.Ipvs],
        };
        if (!fitting.Contains(kubeProxy))
        {
            errors.Add(
                $"{StackFacts.Path("kubernetes")}.kubeProxy",
                $"found '{kubeProxy.ToSetting()}'; with the data plane '{dataplane.ToSetting()}' it must be {string.Join(" or ", fitting.Select(mode => $"'{mode.ToSetting()}'"))}",
                "CA203");
        }
    }
}
