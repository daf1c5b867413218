using Pulumi;

namespace CalicoAci.Components.Networking.MetalLb.V1Beta1;

/// <summary>The services that a pool is for.</summary>
public sealed class ServiceAllocationArgs : ResourceArgs
{
    /// <summary>Pools with a lower number are used first.</summary>
    [Input("priority")]
    public Input<int>? Priority { get; set; }

    [Input("namespaces")]
    private InputList<string>? _namespaces;

    /// <summary>The namespaces of the services.</summary>
    public InputList<string> Namespaces
    {
        get => _namespaces ??= [];
        set => _namespaces = value;
    }
}
