namespace CalicoAci.Components.Charts;

/// <summary>Every chart that this program installs by itself, with the version that its values are written for.</summary>
public static class ChartVersions
{
    private const string CalicoRepository = "https://docs.tigera.io/calico/charts";
    private const string CalicoVersion = "v3.32.2";

    /// <summary>The definitions of <c>crd.projectcalico.org/v1</c> and <c>operator.tigera.io/v1</c>; a chart of their own since Calico 3.32.</summary>
    public static HelmChart CalicoCrds { get; } = new(CalicoRepository, "crd.projectcalico.org.v1", CalicoVersion);

    /// <summary>The Tigera operator, which installs Calico.</summary>
    public static HelmChart TigeraOperator { get; } = new(CalicoRepository, "tigera-operator", CalicoVersion);

    /// <summary>MetalLB, used for its address management only.</summary>
    public static HelmChart MetalLb { get; } = new("https://metallb.github.io/metallb", "metallb", "0.16.1");

    /// <summary>The NGINX ingress controller (controller 1.15.1).</summary>
    public static HelmChart IngressNginx { get; } = new("https://kubernetes.github.io/ingress-nginx", "ingress-nginx", "4.15.1");

    /// <summary>cert-manager.</summary>
    public static HelmChart CertManager { get; } = new("https://charts.jetstack.io", "cert-manager", "v1.21.2");

    /// <summary>The metrics server (0.8.1).</summary>
    public static HelmChart MetricsServer { get; } = new("https://kubernetes-sigs.github.io/metrics-server", "metrics-server", "3.13.1");

    /// <summary>The approver of serving certificates that kubelets ask for.</summary>
    public static HelmChart KubeletCsrApprover { get; } = new("https://postfinance.github.io/kubelet-csr-approver", "kubelet-csr-approver", "1.2.15");

    /// <summary>
    /// The Kubernetes dashboard. The project was archived in January 2026 and moved to the organisation
    /// kubernetes-retired; its chart repository closed. The last release stays readable on the branch that the repository
    /// was published from.
    /// </summary>
    public static HelmChart KubernetesDashboard { get; } = new(
        "https://raw.githubusercontent.com/kubernetes-retired/dashboard/gh-pages",
        "kubernetes-dashboard",
        "7.14.0");

    /// <summary>Goldpinger (3.10.2), which draws who can reach whom in the cluster.</summary>
    public static HelmChart Goldpinger { get; } = new("https://bloomberg.github.io/goldpinger", "goldpinger", "1.0.1");

    /// <summary>Prometheus, Alertmanager and Grafana.</summary>
    public static HelmChart PrometheusStack { get; } = new("https://prometheus-community.github.io/helm-charts", "kube-prometheus-stack", "87.21.0");

    /// <summary>Neo4j, the database of the ACI visualiser.</summary>
    public static HelmChart Neo4j { get; } = new("https://helm.neo4j.com/neo4j", "neo4j", "5.26.0");
}
