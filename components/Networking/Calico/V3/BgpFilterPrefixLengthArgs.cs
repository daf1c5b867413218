using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>Bounds of the length of a prefix.</summary>
public sealed class BgpFilterPrefixLengthArgs : ResourceArgs
{
    /// <summary>The shortest length.</summary>
    [Input("min")]
    public Input<int>? Min { get; set; }

    /// <summary>The longest length.</summary>
    [Input("max")]
    public Input<int>? Max { get; set; }
}
