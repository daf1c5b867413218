using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The controller that gives services of type LoadBalancer an address.</summary>
public sealed class LoadBalancerControllerArgs : ResourceArgs
{
    /// <summary>The services that get one.</summary>
    [Input("assignIPs")]
    public Input<LoadBalancerAssignment>? AssignIPs { get; set; }
}
