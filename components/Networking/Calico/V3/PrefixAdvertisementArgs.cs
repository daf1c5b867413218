using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The communities of one advertised prefix.</summary>
public sealed class PrefixAdvertisementArgs : ResourceArgs
{
    /// <summary>The prefix.</summary>
    [Input("cidr", required: true)]
    public Input<string> Cidr { get; set; } = null!;

    [Input("communities", required: true)]
    private InputList<string>? _communities;

    /// <summary>Names or values of communities.</summary>
    public InputList<string> Communities
    {
        get => _communities ??= [];
        set => _communities = value;
    }
}
