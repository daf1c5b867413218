using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Network;
using CalicoAci.Infra.Settings.Rules;

namespace CalicoAci.Infra.Settings.HostRouting;

/// <summary>
/// Either the leaves of an ACI fabric hold the sessions, or the hosts route themselves. Each needs settings that the other
/// has no use for.
/// </summary>
public sealed class FabricOrHostRoutingRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = [];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        if (facts.RoutesOnHosts)
        {
            foreach ((string path, bool given, string reason) in Unused(facts).Where(setting => setting.Given && facts.Have(setting.Path)))
            {
                errors.Add(path, $"is given, but the hosts route themselves ({StackFacts.Path("hostRouting")}): {reason}", "CA127");
            }
        }
        else
        {
            foreach ((string path, bool given, string what) in Needed(facts).Where(setting => !setting.Given && facts.Have(setting.Path)))
            {
                errors.Lose(path, $"is missing: it must be {what}; only hosts that route themselves ({StackFacts.Path("hostRouting")}) need none", DiagnosticIds.MissingSetting);
            }
        }
    }

    private static IEnumerable<(string Path, bool Given, string What)> Needed(StackFacts facts)
    {
        StackSettings settings = facts.Settings;
        yield return (StackFacts.Path("leaves"), settings.Leaves.Count > 0, "the list of leaf switches that nodes may live behind");
        yield return ($"{StackFacts.Path("network")}.vlan", settings.Network.Vlan is not null, "the VLAN between the leaf switches and the nodes");
        yield return ($"{StackFacts.Path("bgp")}.fabricAsn", settings.Bgp.FabricAsn is not null, "the fabric's AS number");
        foreach ((string path, NodeSubnetSettings subnet) in Subnets(facts))
        {
            yield return ($"{path}.gateway", subnet.Gateway is not null, "the nodes' default gateway");
            yield return ($"{path}.floating", subnet.Floating is not null, "the floating address");
        }
    }

    private static IEnumerable<(string Path, bool Given, string Reason)> Unused(StackFacts facts)
    {
        const string NoAci = "no object of ACI is made";
        const string NoSvi = "there is no SVI between leaves and hosts";
        const string NoPeers = "Calico has no peers";
        StackSettings settings = facts.Settings;
        yield return (StackFacts.Path("leaves"), facts.Keys.Contains("leaves"), $"the leaf switches are {StackFacts.Path("hostRouting")}.leaves");
        yield return (StackFacts.Path("fabric"), facts.Keys.Contains("fabric"), NoAci);
        yield return (StackFacts.Path("bgpPassword"), facts.Keys.Contains("bgpPassword"), "sessions between link-local addresses have no password");
        yield return ($"{StackFacts.Path("network")}.vlan", settings.Network.Vlan is not null, NoSvi);
        foreach ((string path, NodeSubnetSettings subnet) in Subnets(facts))
        {
            yield return ($"{path}.gateway", subnet.Gateway is not null, "routes come by BGP");
            yield return ($"{path}.floating", subnet.Floating is not null, NoSvi);
        }

        yield return ($"{StackFacts.Path("bgp")}.scheme", settings.Bgp.Scheme == AsScheme.Shared, "each device has its own AS, so it must be 'per-node'");
        yield return ($"{StackFacts.Path("bgp")}.fabricAsn", settings.Bgp.FabricAsn is not null, "the AS of each leaf is with the leaf");
        yield return ($"{StackFacts.Path("bgp")}.localAsn", settings.Bgp.LocalAsn is not null, NoAci);
        yield return ($"{StackFacts.Path("compute")}.vsphere", settings.Compute?.Vsphere is not null, "only bare-metal hosts can");
        yield return ($"{StackFacts.Path("compute")}.bareMetal", settings.Compute?.BareMetal is not null, $"their interfaces are {StackFacts.Path("hostRouting")}.uplinks");
        yield return (
            $"{StackFacts.Path("kubernetes")}.loadBalancer.kind",
            facts.LoadBalancer == LoadBalancerKind.KubeVip,
            "kube-vip answers ARP in one subnet; choose 'haproxy-keepalived', whose address FRR advertises, or 'existing'");
        yield return ($"{StackFacts.Path("addons")}.vkaci", settings.Addons.Vkaci is { Enabled: true }, "it shows an ACI fabric");
        Calico.CalicoBgpSettings bgp = settings.Calico.Bgp;
        string calico = $"{StackFacts.Path("calico")}.bgp";
        yield return ($"{calico}.keepaliveSeconds", bgp.KeepaliveSeconds is not null, NoPeers);
        yield return ($"{calico}.maxRestartSeconds", bgp.MaxRestartSeconds is not null, NoPeers);
        yield return ($"{calico}.allowedLocalAsNumbers", bgp.AllowedLocalAsNumbers is not null, NoPeers);
        yield return ($"{calico}.ttlSecurityHops", bgp.TtlSecurityHops is not null, NoPeers);
        yield return ($"{calico}.sourceAddress", bgp.SourceAddress != Calico.PeerSourceAddress.UseNodeIp, NoPeers);
        yield return ($"{calico}.nextHop", bgp.NextHop is not null, NoPeers);
        yield return ($"{calico}.restrictExports", bgp.RestrictExports, NoPeers);
    }

    private static IEnumerable<(string Path, NodeSubnetSettings Subnet)> Subnets(StackFacts facts)
        => (facts.Have("network.nodes") ? facts.Settings.Network.Nodes : []).Index().Select(subnet => ($"{StackFacts.Path("network")}.nodes[{subnet.Index}]", subnet.Item));
}
