namespace CalicoAci.Components.Model;

/// <summary>The labels that this program puts on Kubernetes nodes.</summary>
public static class NodeLabels
{
    /// <summary>The rack of a node: it peers with the anchor leaves of that rack. The kubelet registers the node with it.</summary>
    public const string Rack = "calico-aci.io/rack";
}
