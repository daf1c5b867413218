using CalicoAci.Components.Charts;
using Pulumi;

namespace CalicoAci.Components.Addons.MetricsServer;

/// <summary>The metrics server, and the approver of kubelet certificates that it needs to trust kubelets.</summary>
public sealed class MetricsServerApi : Addon
{
    private const string Token = "calico-aci:addons:MetricsServer";
    private const string Namespace = "kube-system";

    /// <summary>Installs the metrics server.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">How kubelets are trusted.</param>
    /// <param name="options">Resource options with the Kubernetes provider.</param>
    public MetricsServerApi(string name, MetricsServerArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        bool approved = args.KubeletCertificates == KubeletCertificates.Approved;
        Resource[] approver = approved
            ?
            [
                ChartRelease.Create(
                    ChildName("csr-approver"),
                    "kubelet-csr-approver",
                    ChartVersions.KubeletCsrApprover,
                    Namespace,
                    false,
                    HelmValues.From(new CsrApproverValues
                    {
                        ProviderRegex = NodeNamePatterns.Of(args.NodeNames),
                        ProviderIpPrefixes = args.NodeSubnets,
                    }),
                    Child()),
            ]
            : [];
        var values = new MetricsServerValues
        {
            Replicas = args.Replicas,
            Args = approved ? [] : ["--kubelet-insecure-tls"],
        };
        Chart(ChartVersions.MetricsServer, "metrics-server", Namespace, values, approver);
        RegisterOutputs();
    }
}
