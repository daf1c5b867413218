using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Bgp;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Cluster;
using CalicoAci.Infra.Settings.Topology;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// The definitions of Calico 3.32 say <c>format: int32</c> of AS numbers, and Kubernetes checks that since 1.36
/// (kubernetes/kubernetes#136582): an object with a greater number is refused. Later definitions hold all AS numbers
/// (projectcalico/calico#13979).
/// </summary>
public sealed class CalicoAsnRule : IStackRule
{
    private const string Id = "CA208";
    private const uint Greatest = int.MaxValue;

    private static readonly KubernetesVersion FirstToCheck = new(1, 36, 0);

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["cluster.scope", "kubernetes.version", .. StackFacts.OfAsNumbers];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        // Hosts that route themselves tell FRR, not Calico; the fabric's side alone has no Calico.
        if (facts.RoutesOnHosts
            || facts.Settings.Cluster.Scope == ClusterScope.Fabric
            || !KubernetesVersion.TryParse(facts.Settings.Kubernetes?.Version, out KubernetesVersion? version)
            || version.CompareTo(FirstToCheck) < 0)
        {
            return;
        }

        BgpSettings bgp = facts.Settings.Bgp;
        string reason = $"Kubernetes {version.MinorText} refuses objects of Calico with an AS number above {Greatest}";
        Check(bgp.PeerAsn, bgp.LocalAsn is null ? "fabricAsn" : "localAsn", reason, errors);
        Check(bgp.ClusterAsn, "clusterAsn", reason, errors);
        CheckNodes(facts, reason, errors);
    }

    private static void Check(uint? asn, string setting, string reason, SettingsErrors errors)
    {
        if (asn > Greatest)
        {
            string advice = setting == "fabricAsn" ? "; give the leaves a lower localAsn" : string.Empty;
            errors.Add($"{StackFacts.Path("bgp")}.{setting}", $"found {asn}; {reason}{advice}", Id);
        }
    }

    private static void CheckNodes(StackFacts facts, string reason, SettingsErrors errors)
    {
        if (facts.Settings.Bgp.Scheme != AsScheme.PerNode)
        {
            return;
        }

        foreach (IGrouping<string, PlannedNode> nodes in facts.Nodes.Where(node => node.Asn > Greatest).GroupBy(
            node => node.Override?.Asn is null ? $"{StackFacts.Path("bgp")}.firstNodeAsn" : $"{node.OverridePath}.asn", StringComparer.Ordinal))
        {
            string more = nodes.Count() > 1 ? $" (and {nodes.Count() - 1} more)" : string.Empty;
            errors.Add(nodes.Key, $"gives node {nodes.First().Name} the AS number {nodes.First().Asn}{more}; {reason}", Id);
        }
    }
}
