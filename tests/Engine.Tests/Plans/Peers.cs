using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Tests.Plans;

/// <summary>Plans with a BGP peer for each leaf and node.</summary>
internal static class Peers
{
    public const string Profile = "uni/tn-t/out-o/lnodep-n/lifp-i";

    public static Plan AcrossLeaves(int leaves, int nodes)
    {
        var builder = new PlanBuilder();
        for (var leaf = 201; leaf < 201 + leaves; leaf++)
        {
            builder.Add("aci:index/l3outFloatingSvi:L3outFloatingSvi", $"svi-{leaf}", $$"""{"logicalInterfaceProfileDn": "{{Profile}}", "nodeDn": "topology/pod-1/node-{{leaf}}", "encap": "vlan-310"}""");
            for (var node = 0; node < nodes; node++)
            {
                builder.Add(
                    "aci:index/bgpPeerConnectivityProfile:BgpPeerConnectivityProfile",
                    $"peer-{leaf}-{node}",
                    $$"""{"parentDn": "{{SviOf(leaf)}}", "addr": "10.0.{{node / 250}}.{{node % 250}}", "asNumber": "{{64600 + node}}", "localAsn": "65000", "relationBgpRsPeerPfxPol": "uni/tn-t/bgpPfxP-p"}""");
            }
        }

        return builder.Build();
    }

    public static string SviOf(int leaf) => $"{Profile}/vlifp-[topology/pod-1/node-{leaf}]-[vlan-310]";
}
