using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>The installation of Calico.</summary>
public sealed class InstallationSpecArgs : ResourceArgs
{
    /// <summary>The product.</summary>
    [Input("variant")]
    public Input<ProductVariant>? Variant { get; set; }

    /// <summary>The network.</summary>
    [Input("calicoNetwork")]
    public Input<CalicoNetworkSpecArgs>? CalicoNetwork { get; set; }

    /// <summary>The registry of all images, ending with a slash.</summary>
    [Input("registry")]
    public Input<string>? Registry { get; set; }

    /// <summary>The path of all images in the registry.</summary>
    [Input("imagePath")]
    public Input<string>? ImagePath { get; set; }

    /// <summary>A prefix of the names of all images.</summary>
    [Input("imagePrefix")]
    public Input<string>? ImagePrefix { get; set; }

    [Input("imagePullSecrets")]
    private InputList<LocalObjectReferenceArgs>? _imagePullSecrets;

    /// <summary>Secrets of the namespace <c>tigera-operator</c> that images are pulled with.</summary>
    public InputList<LocalObjectReferenceArgs> ImagePullSecrets
    {
        get => _imagePullSecrets ??= [];
        set => _imagePullSecrets = value;
    }

    /// <summary>Replicas of the API server and of other central parts.</summary>
    [Input("controlPlaneReplicas")]
    public Input<int>? ControlPlaneReplicas { get; set; }

    /// <summary>The port of the metrics of Felix; off unless given.</summary>
    [Input("nodeMetricsPort")]
    public Input<int>? NodeMetricsPort { get; set; }

    /// <summary>The port of the metrics of Typha; off unless given.</summary>
    [Input("typhaMetricsPort")]
    public Input<int>? TyphaMetricsPort { get; set; }

    /// <summary>The path of volume plug-ins, or <c>None</c> to leave out the CSI driver.</summary>
    [Input("kubeletVolumePluginPath")]
    public Input<string>? KubeletVolumePluginPath { get; set; }
}
