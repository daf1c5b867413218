using Pulumi;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>The Gateway API.</summary>
public sealed class GatewayApiSpecArgs : ResourceArgs
{
    /// <summary>Whether the operator keeps the definitions of other owners.</summary>
    [Input("crdManagement")]
    public Input<CrdManagement>? CrdManagement { get; set; }
}
