using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The range and what it is used for.</summary>
public sealed class IPPoolSpecArgs : ResourceArgs
{
    /// <summary>The range; it cannot be changed.</summary>
    [Input("cidr", required: true)]
    public Input<string> Cidr { get; set; } = null!;

    /// <summary>The length of the blocks that nodes get: 20 to 32 for IPv4, 116 to 128 for IPv6; it cannot be changed.</summary>
    [Input("blockSize")]
    public Input<int>? BlockSize { get; set; }

    /// <summary>When traffic is encapsulated in IP; not for IPv6.</summary>
    [Input("ipipMode")]
    public Input<EncapsulationMode>? IpipMode { get; set; }

    /// <summary>When traffic is encapsulated in VXLAN.</summary>
    [Input("vxlanMode")]
    public Input<EncapsulationMode>? VxlanMode { get; set; }

    /// <summary>Whether pods leave the cluster with the address of their node.</summary>
    [Input("natOutgoing")]
    public Input<bool>? NatOutgoing { get; set; }

    /// <summary>Whether no more addresses are given.</summary>
    [Input("disabled")]
    public Input<bool>? Disabled { get; set; }

    /// <summary>Whether blocks are kept from BGP peers.</summary>
    [Input("disableBGPExport")]
    public Input<bool>? DisableBgpExport { get; set; }

    /// <summary>The nodes that get blocks.</summary>
    [Input("nodeSelector")]
    public Input<string>? NodeSelector { get; set; }

    /// <summary>The namespaces whose pods get addresses.</summary>
    [Input("namespaceSelector")]
    public Input<string>? NamespaceSelector { get; set; }

    [Input("allowedUses")]
    private InputList<IPPoolAllowedUse>? _allowedUses;

    /// <summary>What addresses are given to.</summary>
    public InputList<IPPoolAllowedUse> AllowedUses
    {
        get => _allowedUses ??= [];
        set => _allowedUses = value;
    }

    /// <summary>Whether the pool is used without being asked for.</summary>
    [Input("assignmentMode")]
    public Input<IPPoolAssignmentMode>? AssignmentMode { get; set; }
}
