using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using CalicoAci.Components.Model;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Networking;

/// <summary>
/// The sessions that Calico's manifests make, worked out the way Calico does: each peer counts for the node that it
/// names or for the nodes whose labels its selector matches.
/// </summary>
internal static partial class SessionTable
{
    /// <summary>The sessions of manifests, as text.</summary>
    /// <param name="run">What was registered.</param>
    /// <param name="nodes">The nodes with their rack labels and addresses.</param>
    public static IEnumerable<string> OfManifests(ClusterRun run, IReadOnlyList<ClusterNode> nodes)
    {
        object? clusterAsn = Spec(run.OfType("kubernetes:projectcalico.org/v3:BGPConfiguration").Single()).GetValueOrDefault("asNumber");
        foreach (ImmutableDictionary<string, object> peer in run.OfType("kubernetes:projectcalico.org/v3:BGPPeer").Select(Spec))
        {
            var peerAddress = IPAddress.Parse((string)peer["peerIP"]);
            foreach (ClusterNode node in nodes.Where(node => Matches(peer, node)))
            {
                object localAsn = peer.GetValueOrDefault("localASNumber") ?? clusterAsn ?? throw new AssertionException("A node has no AS number.");
                IPAddress local = node.Addresses[Cidr.FamilyOf(peerAddress)];
                yield return Text(local, Convert.ToUInt32(localAsn), peerAddress, Convert.ToUInt32(peer["asNumber"]));
            }
        }
    }

    /// <summary>The sessions of a topology, as text.</summary>
    public static IEnumerable<string> OfTopology(ClusterTopology topology)
        => topology.Sessions().Select(session => Text(session.NodeAddress, session.NodeAsn, session.LeafAddress, session.LeafAsn));

    private static ImmutableDictionary<string, object> Spec(MockResourceArgs resource) => (ImmutableDictionary<string, object>)resource.Inputs["spec"];

    private static string Text(IPAddress local, uint localAsn, IPAddress peer, uint peerAsn) => $"{local} AS {localAsn} - {peer} AS {peerAsn}";

    private static bool Matches(ImmutableDictionary<string, object> peer, ClusterNode node)
    {
        if (peer.TryGetValue("node", out object? name))
        {
            return (string)name == node.Name && !peer.ContainsKey("nodeSelector");
        }

        Match selector = RackSelector().Match((string)peer["nodeSelector"]);
        Assert.That(selector.Success, Is.True, $"Unknown selector {peer["nodeSelector"]}");
        return selector.Groups["key"].Value == NodeLabels.Rack && selector.Groups["rack"].Value == node.Rack;
    }

    [GeneratedRegex("^(?<key>[a-z0-9./-]+) == '(?<rack>[^']+)'$")]
    private static partial Regex RackSelector();
}
