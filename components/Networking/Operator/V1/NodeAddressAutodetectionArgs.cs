using Pulumi;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>How a node finds its address; exactly one of the ways.</summary>
public sealed class NodeAddressAutodetectionArgs : ResourceArgs
{
    /// <summary>From the Node object.</summary>
    [Input("kubernetes")]
    public Input<KubernetesAutodetection>? Kubernetes { get; set; }

    [Input("cidrs")]
    private InputList<string>? _cidrs;

    /// <summary>The first address in one of the prefixes.</summary>
    public InputList<string> Cidrs
    {
        get => _cidrs ??= [];
        set => _cidrs = value;
    }

    /// <summary>From an interface, by regular expression.</summary>
    [Input("interface")]
    public Input<string>? Interface { get; set; }
}
