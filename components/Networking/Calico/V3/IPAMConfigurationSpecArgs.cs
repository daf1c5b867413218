using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>How Calico gives addresses to nodes.</summary>
public sealed class IPAMConfigurationSpecArgs : ResourceArgs
{
    /// <summary>Whether a node gets a block when its pods need addresses.</summary>
    [Input("autoAllocateBlocks", required: true)]
    public Input<bool> AutoAllocateBlocks { get; set; } = true;

    /// <summary>Whether a node takes addresses from its own blocks only, and never borrows one from another node's.</summary>
    [Input("strictAffinity", required: true)]
    public Input<bool> StrictAffinity { get; set; } = null!;

    /// <summary>The most blocks of a node; 0 for Calico's own limit of 20.</summary>
    [Input("maxBlocksPerHost")]
    public Input<int>? MaxBlocksPerHost { get; set; }
}
