using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>Where the password of a session is kept.</summary>
public sealed class BgpPasswordArgs : ResourceArgs
{
    /// <summary>A key of a secret in the namespace of calico-node.</summary>
    [Input("secretKeyRef", required: true)]
    public Input<SecretKeySelectorArgs> SecretKeyRef { get; set; } = null!;
}
