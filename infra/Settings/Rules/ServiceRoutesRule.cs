using CalicoAci.Components.Addons.IngressNginx;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Network;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// A node advertises host routes for each service with traffic policy Local that has a ready pod on it: one for its
/// cluster address and one for its load-balancer address. They must fit into the prefix limit of the session; and more
/// next hops than the leaf's ECMP width take no traffic.
/// </summary>
public sealed class ServiceRoutesRule : IStackRule
{
    private const string Id = "CA204";
    private const int MaximumBlocksOfNode = 20;

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } =
        ["loadBalancing.localServices", "fabric.bgpPolicy", "addons.ingressNginx", .. StackFacts.OfRanges, .. StackFacts.OfNodes];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        if (facts.RoutesOnHosts)
        {
            // Every host advertises the ranges as a whole; leaves that nobody configures here have limits of their own.
            return;
        }

        CheckPrefixLimit(facts, errors);
        CheckWidth(facts, errors);
    }

    private static void CheckPrefixLimit(StackFacts facts, SettingsErrors errors)
    {
        int services = facts.Settings.LoadBalancing.LocalServices;
        int limit = facts.Settings.Fabric.BgpPolicy.PrefixLimit.Maximum;
        NetworkSettings network = facts.Settings.Network;
        foreach (AddressFamily family in facts.Families)
        {
            int ranges = network.Services.Concat(network.LoadBalancers).Concat(network.External).Count(range => range.Family == family);
            int hostRoutes = services * (network.LoadBalancers.Any(range => range.Family == family) ? 2 : 1);
            int expected = MaximumBlocksOfNode + ranges + hostRoutes;
            if (services > 0 && expected > limit)
            {
                errors.Add(
                    $"{StackFacts.Path("loadBalancing")}.localServices",
                    $"found {services}, for which a node may send {expected} prefixes ({hostRoutes} of them host routes); fabric.bgpPolicy.prefixLimit.maximum is {limit}",
                    Id);
                return;
            }
        }
    }

    private static void CheckWidth(StackFacts facts, SettingsErrors errors)
    {
        if (facts.Settings.Addons.IngressNginx is not { Enabled: true } ingress)
        {
            return;
        }

        int width = facts.Settings.Fabric.BgpPolicy.Ecmp;
        int nodes = ingress.Kind == IngressKind.DaemonSet
            ? facts.Nodes.Count(node => node.Pool.Role == NodeRole.Worker)
            : Math.Min(ingress.Replicas, facts.Nodes.Count);
        if (nodes > width)
        {
            string path = $"{StackFacts.Path("addons")}.ingressNginx.{(ingress.Kind == IngressKind.DaemonSet ? "kind" : "replicas")}";
            errors.Warn(path, $"lets {nodes} nodes advertise the address of the controller; a leaf spreads over {width} of them (fabric.bgpPolicy.ecmp)", Id);
        }
    }
}
