using Pulumi;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>A pool that the operator looks after.</summary>
public sealed class InstallationIPPoolArgs : ResourceArgs
{
    /// <summary>The name of the pool.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>The range.</summary>
    [Input("cidr", required: true)]
    public Input<string> Cidr { get; set; } = null!;

    /// <summary>The encapsulation.</summary>
    [Input("encapsulation")]
    public Input<EncapsulationType>? Encapsulation { get; set; }

    /// <summary>Whether pods leave the cluster with the address of their node.</summary>
    [Input("natOutgoing")]
    public Input<NatOutgoing>? NatOutgoing { get; set; }

    /// <summary>The nodes that get blocks.</summary>
    [Input("nodeSelector")]
    public Input<string>? NodeSelector { get; set; }

    /// <summary>The length of the blocks that nodes get.</summary>
    [Input("blockSize")]
    public Input<int>? BlockSize { get; set; }

    /// <summary>Whether blocks are kept from BGP peers.</summary>
    [Input("disableBGPExport")]
    public Input<bool>? DisableBgpExport { get; set; }
}
