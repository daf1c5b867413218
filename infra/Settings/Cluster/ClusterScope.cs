namespace CalicoAci.Infra.Settings.Cluster;

/// <summary>What of a cluster a stack builds.</summary>
public enum ClusterScope
{
    /// <summary>All of it, from tenant to add-ons.</summary>
    All,

    /// <summary>Its side of the fabric. Machines and Kubernetes are set up by somebody else.</summary>
    Fabric,
}
