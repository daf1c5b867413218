using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Bgp;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Topology;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// Sessions between leaves and nodes are eBGP: a node's AS differs from the one that the leaves show (Cisco's white paper
/// on Calico; a local AS makes them differ). With an AS per node, no two nodes share one.
/// </summary>
public sealed class NodeAsnRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = [.. StackFacts.OfAsNumbers];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        if (facts.Settings.Bgp.Scheme == AsScheme.Shared)
        {
            CheckShared(facts, errors);
        }
        else if (facts.Settings.Bgp.FirstNodeAsn is not null)
        {
            CheckPerNode(facts, errors);
        }
    }

    private static void CheckShared(StackFacts facts, SettingsErrors errors)
    {
        BgpSettings bgp = facts.Settings.Bgp;
        if (bgp.PeerAsn is not null && bgp.ClusterAsn == bgp.PeerAsn)
        {
            errors.Add($"{StackFacts.Path("bgp")}.clusterAsn", $"found {bgp.ClusterAsn}, which is also the AS of the leaves; must differ, or give the leaves a localAsn", "CA110");
        }

        foreach (PlannedNode node in facts.Nodes.Where(node => node.Override?.Asn is not null))
        {
            errors.Add($"{node.OverridePath}.asn", $"found {node.Asn}; the scheme 'shared' gives every node the AS {bgp.ClusterAsn}", "CA109");
        }
    }

    private static void CheckPerNode(StackFacts facts, SettingsErrors errors)
    {
        var owners = new Dictionary<uint, PlannedNode>();
        foreach (PlannedNode node in facts.Nodes)
        {
            string path = node.Override?.Asn is null ? $"{StackFacts.Path("bgp")}.firstNodeAsn" : $"{node.OverridePath}.asn";
            if (node.Asn is not { } asn)
            {
                if (node.Addresses.Count > 0)
                {
                    errors.Add(path, $"gives node {node.Name} no AS number from 1 to 4294967294; its address lies too far from the start of the node subnet: set 'asn' of the node", "CA111");
                }
            }
            else if (AsNumbers.ReservedFor(asn) is { } reason)
            {
                errors.Add(path, $"gives node {node.Name} the AS number {asn}, which is reserved ({reason})", "CA107");
            }
            else if (asn == facts.Settings.Bgp.PeerAsn)
            {
                errors.Add(path, $"gives node {node.Name} the AS number {asn}, which is also the AS of the leaves; must differ", "CA110");
            }
            else if (!owners.TryAdd(asn, node))
            {
                errors.Add(path, $"gives node {node.Name} the AS number {asn} of node {owners[asn].Name}; each node needs its own", "CA111");
            }
        }
    }
}
