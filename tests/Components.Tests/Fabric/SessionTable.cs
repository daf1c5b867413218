using System.Net;
using CalicoAci.Components.Model;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Fabric;

/// <summary>The sessions that leaves will have, read from nothing but the objects that were created and the nodes' addresses.</summary>
internal static class SessionTable
{
    public static IReadOnlyList<string> OfObjects(FabricRun run, ClusterTopology topology)
    {
        ILookup<string, (string Leaf, string Address)> ends = run.OfType("L3outFloatingSvi")
            .Select(svi => (Dn: run.DnOf(svi), Leaf: (string)svi.Inputs["nodeDn"], Address: (string)svi.Inputs["addr"]))
            .Concat(run.OfType("L3outVpcMember").Select(Member))
            .Concat(run.OfType("L3outPathAttachment")
                .Where(path => path.Inputs.ContainsKey("addr"))
                .Select(path => (Dn: run.DnOf(path), Leaf: LeafOfPath((string)path.Inputs["targetDn"]), Address: (string)path.Inputs["addr"])))
            .ToLookup(end => end.Dn, end => (end.Leaf, end.Address));
        return
        [
            .. from peer in run.OfType("BgpPeerConnectivityProfile")
               from end in ends[(string)peer.Inputs["parentDn"]]
               from node in topology.Nodes
               from address in node.Addresses.Values
               where Accepts((string)peer.Inputs["addr"], address) && RackOf(topology, end.Leaf) == node.Rack
               orderby end.Leaf, node.Name, $"{address}"
               select $"{end.Leaf} {end.Address.Split('/')[0]} AS{LeafAsn(peer, topology)} - {node.Name} {address} AS{peer.Inputs["asNumber"]}",
        ];

        (string Dn, string Leaf, string Address) Member(MockResourceArgs member)
        {
            var path = (string)member.Inputs["leafPortDn"];
            string[] leaves = path.Split("protpaths-")[1].Split('/')[0].Split('-');
            string pod = path.Split("topology/pod-")[1].Split('/')[0];
            return (path, $"topology/pod-{pod}/node-{leaves[(string)member.Inputs["side"] == "A" ? 0 : 1]}", (string)member.Inputs["addr"]);
        }
    }

    public static IReadOnlyList<string> OfTopology(ClusterTopology topology) =>
    [
        .. from session in topology.Sessions()
           orderby session.Leaf.TopologyDn, session.Node.Name, $"{session.NodeAddress}"
           select $"{session.Leaf.TopologyDn} {session.LeafAddress} AS{session.LeafAsn} - {session.Node.Name} {session.NodeAddress} AS{session.NodeAsn}",
    ];

    private static string LeafOfPath(string target) => $"{target.Split("/paths-")[0]}/node-{target.Split("/paths-")[1].Split('/')[0]}";

    private static bool Accepts(string neighbour, IPAddress address) =>
        Cidr.TryParse(neighbour, out Cidr subnet) ? subnet.Contains(address) : IPAddress.Parse(neighbour).Equals(address);

    private static string RackOf(ClusterTopology topology, string leafDn) => topology.AnchorLeaves.Single(leaf => leaf.TopologyDn == leafDn).Rack;

    private static object LeafAsn(MockResourceArgs peer, ClusterTopology topology) => peer.Inputs.GetValueOrDefault("localAsn", $"{topology.FabricAsn}");
}
