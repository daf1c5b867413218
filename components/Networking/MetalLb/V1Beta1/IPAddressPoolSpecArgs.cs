using Pulumi;

namespace CalicoAci.Components.Networking.MetalLb.V1Beta1;

/// <summary>The addresses and who gets them.</summary>
public sealed class IPAddressPoolSpecArgs : ResourceArgs
{
    [Input("addresses", required: true)]
    private InputList<string>? _addresses;

    /// <summary>Prefixes, or ranges such as <c>10.2.0.10-10.2.0.20</c>.</summary>
    public InputList<string> Addresses
    {
        get => _addresses ??= [];
        set => _addresses = value;
    }

    /// <summary>Whether the pool is used for services that do not name it.</summary>
    [Input("autoAssign")]
    public Input<bool>? AutoAssign { get; set; }

    /// <summary>Whether addresses that end with 0 or 255 are spared.</summary>
    [Input("avoidBuggyIPs")]
    public Input<bool>? AvoidBuggyIPs { get; set; }

    /// <summary>The services that the pool is for.</summary>
    [Input("serviceAllocation")]
    public Input<ServiceAllocationArgs>? ServiceAllocation { get; set; }
}
