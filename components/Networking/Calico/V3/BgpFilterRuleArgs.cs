using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>One rule of a filter.</summary>
public sealed class BgpFilterRuleArgs : ResourceArgs
{
    /// <summary>What happens with a route that matches.</summary>
    [Input("action", required: true)]
    public Input<BgpFilterAction> Action { get; set; } = null!;

    /// <summary>The prefix to compare with; needs <see cref="MatchOperator"/>.</summary>
    [Input("cidr")]
    public Input<string>? Cidr { get; set; }

    /// <summary>How to compare with <see cref="Cidr"/>.</summary>
    [Input("matchOperator")]
    public Input<BgpFilterMatchOperator>? MatchOperator { get; set; }

    /// <summary>The allowed lengths of the route; needs <see cref="Cidr"/>.</summary>
    [Input("prefixLength")]
    public Input<BgpFilterPrefixLengthArgs>? PrefixLength { get; set; }

    /// <summary>Where the route came from.</summary>
    [Input("source")]
    public Input<BgpFilterSource>? Source { get; set; }

    /// <summary>The interface of the route, at most 15 characters; a star matches any rest.</summary>
    [Input("interface")]
    public Input<string>? Interface { get; set; }
}
