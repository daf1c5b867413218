using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The rules of a filter; a route that no rule matches gets the default treatment.</summary>
public sealed class BgpFilterSpecArgs : ResourceArgs
{
    [Input("exportV4")]
    private InputList<BgpFilterRuleArgs>? _exportV4;

    /// <summary>Rules for IPv4 routes that are sent, in order.</summary>
    public InputList<BgpFilterRuleArgs> ExportV4
    {
        get => _exportV4 ??= [];
        set => _exportV4 = value;
    }

    [Input("exportV6")]
    private InputList<BgpFilterRuleArgs>? _exportV6;

    /// <summary>Rules for IPv6 routes that are sent, in order.</summary>
    public InputList<BgpFilterRuleArgs> ExportV6
    {
        get => _exportV6 ??= [];
        set => _exportV6 = value;
    }

    [Input("importV4")]
    private InputList<BgpFilterRuleArgs>? _importV4;

    /// <summary>Rules for IPv4 routes that are received, in order.</summary>
    public InputList<BgpFilterRuleArgs> ImportV4
    {
        get => _importV4 ??= [];
        set => _importV4 = value;
    }

    [Input("importV6")]
    private InputList<BgpFilterRuleArgs>? _importV6;

    /// <summary>Rules for IPv6 routes that are received, in order.</summary>
    public InputList<BgpFilterRuleArgs> ImportV6
    {
        get => _importV6 ??= [];
        set => _importV6 = value;
    }
}
