using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace CalicoAci.Components.Networking.MetalLb.V1Beta1;

/// <summary>The arguments of <see cref="IPAddressPool"/>.</summary>
public sealed class IPAddressPoolArgs : CustomResourceArgs
{
    /// <summary>Arguments for <c>metallb.io/v1beta1</c> <c>IPAddressPool</c>.</summary>
    public IPAddressPoolArgs()
        : base("metallb.io/v1beta1", "IPAddressPool")
    {
    }

    /// <summary>What the object asks for.</summary>
    [Input("spec", required: true)]
    public Input<IPAddressPoolSpecArgs> Spec { get; set; } = null!;
}
