using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>A range of service addresses.</summary>
public sealed class ServiceCidrArgs : ResourceArgs
{
    /// <summary>The prefix.</summary>
    [Input("cidr", required: true)]
    public Input<string> Cidr { get; set; } = null!;
}
