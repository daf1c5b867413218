using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>What this program decides about the controllers; the operator keeps the rest.</summary>
public sealed class KubeControllersConfigurationSpecArgs : ResourceArgs
{
    /// <summary>The controllers.</summary>
    [Input("controllers")]
    public Input<KubeControllersArgs>? Controllers { get; set; }
}
