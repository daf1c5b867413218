using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CalicoAci.Engine.Apic;
using CalicoAci.Engine.Apic.Tree;
using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Policies;

/// <summary>Finds BGP sessions between leaves and nodes that have no password, on the fabric's side and on Calico's.</summary>
internal static partial class SessionPasswordCheck
{
    private const string PeerClass = "bgpPeerP";
    private const string PasswordAttribute = "password";
    private const string CalicoPeer = "kubernetes:projectcalico.org/v3:BGPPeer";
    private const string CalicoPassword = "spec.password.secretKeyRef";

    /// <summary>The sessions without a password: a line for each leaf, and one for each peer of Calico.</summary>
    public static IEnumerable<(string Message, string Urn)> Of(Plan plan)
    {
        ApicNode[] peers = [.. ApicTree.Of(plan).Nodes.Where(node => node is { Class: PeerClass, Origin: ApicOrigin.Created })];
        foreach (FabricTopology topology in FabricTopology.Of(plan))
        {
            string urn = plan.Resources.First(resource => !resource.Custom && resource.Name == topology.Component).Urn;
            foreach (var leaf in topology.Sessions.Where(session => !HasPassword(session, peers)).GroupBy(session => session.Leaf, StringComparer.Ordinal))
            {
                string nodes = string.Join(", ", leaf.Select(session => session.Node).Distinct(StringComparer.Ordinal).Take(4));
                yield return (
                    string.Create(CultureInfo.InvariantCulture, $"{leaf.Count()} of {topology.Sessions.Count(session => session.Leaf == leaf.Key)} sessions of leaf {leaf.Key} have no password ({nodes}{(leaf.Count() > 4 ? ", …" : "")})"),
                    urn);
            }
        }

        foreach (PlannedResource peer in plan.Resources.Where(resource => resource.Type == CalicoPeer && !resource.External))
        {
            if (InputValues.At(peer.Inputs, CalicoPassword).All(found => !InputValues.IsGiven(found.Value)))
            {
                yield return ("the peer has no password", peer.Urn);
            }
        }
    }

    private static bool HasPassword(FabricSession session, IEnumerable<ApicNode> peers) => peers.Any(peer =>
        IsOn(session.Leaf, peer.Dn)
        && Covers(Dn.NameOf(peer.Dn), session.NodeAddress)
        && peer.Attributes.Any(attribute => attribute.Name == PasswordAttribute && (attribute.Value.Kind != ApicValueKind.Known || attribute.Value.Text.Length > 0)));

    // The interface of a peer names its leaf switch, or both of a vPC; a peer of the node profile is on all of them.
    private static bool IsOn(string leaf, string dn)
    {
        string[] leaves = [.. LeavesOfDn().Matches(dn).SelectMany(match => match.Groups.Values.Skip(1)).Where(group => group.Success).Select(group => group.Value)];
        return leaves.Length == 0 || leaves.Contains(leaf);
    }

    // A peer is one address, or the subnet that nodes may call from.
    private static bool Covers(string peer, string address) => IPAddress.TryParse(address, out IPAddress? node)
        && (peer.Contains('/', StringComparison.Ordinal)
            ? IPNetwork.TryParse(peer, out IPNetwork subnet) && subnet.Contains(node)
            : IPAddress.TryParse(peer, out IPAddress? single) && single.Equals(node));

    [GeneratedRegex(@"/node-(\d+)\]|/paths-(\d+)/|/protpaths-(\d+)-(\d+)/", RegexOptions.CultureInvariant)]
    private static partial Regex LeavesOfDn();
}
