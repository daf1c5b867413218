namespace CalicoAci.Components.Addons.MetricsServer;

/// <summary>How the metrics server trusts kubelets.</summary>
public enum KubeletCertificates
{
    /// <summary>By certificates of the cluster's authority, which an approver grants to nodes of the node subnet. Kubelets must ask for them.</summary>
    Approved,

    /// <summary>Not at all (<c>--kubelet-insecure-tls</c>).</summary>
    Insecure,
}
