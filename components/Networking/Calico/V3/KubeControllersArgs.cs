using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The controllers of Calico.</summary>
public sealed class KubeControllersArgs : ResourceArgs
{
    /// <summary>The controller that gives services an address.</summary>
    [Input("loadBalancer")]
    public Input<LoadBalancerControllerArgs>? LoadBalancer { get; set; }
}
