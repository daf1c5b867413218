using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>A name for a community.</summary>
public sealed class BgpCommunityArgs : ResourceArgs
{
    /// <summary>The name.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>The community: <c>aa:nn</c>, or <c>aa:nn:mm</c> for a large one.</summary>
    [Input("value", required: true)]
    public Input<string> Value { get; set; } = null!;
}
