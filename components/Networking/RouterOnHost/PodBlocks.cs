using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking.RouterOnHost;

/// <summary>A pod range and the blocks that Calico cuts it into; a node has a kernel route for each of its blocks.</summary>
/// <param name="Range">The range.</param>
/// <param name="BlockLength">The prefix length of a block.</param>
public sealed record PodBlocks(Cidr Range, int BlockLength);
