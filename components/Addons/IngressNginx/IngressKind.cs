namespace CalicoAci.Components.Addons.IngressNginx;

/// <summary>How the ingress controller runs. The names are those of Kubernetes.</summary>
public enum IngressKind
{
    /// <summary>Some replicas, spread over the racks.</summary>
    Deployment,

    /// <summary>One on each node.</summary>
    DaemonSet,
}
