namespace CalicoAci.Components.Model;

/// <summary>What a node does in its cluster.</summary>
public enum NodeRole
{
    /// <summary>Runs the Kubernetes API server, etcd and the API load balancer.</summary>
    ControlPlane,

    /// <summary>Runs workloads only.</summary>
    Worker,
}
