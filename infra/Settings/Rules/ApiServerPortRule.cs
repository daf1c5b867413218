using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Cluster;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// haproxy runs on the control-plane nodes in the host network, where the API server holds 6443: kubeadm's preflight
/// refuses a port that is taken.
/// </summary>
public sealed class ApiServerPortRule : IStackRule
{
    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        int port = facts.Settings.Cluster.ApiServer.Port;
        if (port == ApiServerSettings.BindPort && facts.LoadBalancer == LoadBalancerKind.HaproxyKeepalived)
        {
            errors.Add(
                $"{StackFacts.Path("cluster")}.apiServer.port",
                $"found {port}, which the API server itself listens on beside haproxy; choose another port such as 8443",
                "CA126");
        }
    }
}
