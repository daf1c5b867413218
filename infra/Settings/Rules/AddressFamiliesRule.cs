using System.Net;
using CalicoAci.Components.Fabric;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Calico;
using CalicoAci.Infra.Settings.Leaves;
using CalicoAci.Infra.Settings.Network;
using CalicoAci.Infra.Settings.Nodes;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// Every list of addresses or prefixes has exactly one entry for each address family of the cluster: Kubernetes and
/// Calico take one or one of each family (kubeadm, <c>ValidateDualStack…</c>), and each family has its own SVIs and sessions.
/// </summary>
public sealed class AddressFamiliesRule : IStackRule
{
    private const string Id = "CA102";

    /// <summary>The smallest MTU of a link that carries IPv6 (RFC 8200, section 5); Linux has no IPv6 on an interface below it.</summary>
    private const int Ipv6Mtu = 1280;

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["network.nodes"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        NetworkSettings network = facts.Settings.Network;
        string path = StackFacts.Path("network");
        CheckTwice([.. network.Nodes.Select(subnet => subnet.Subnet.Family)], $"{path}.nodes", errors);
        CheckRanges(facts, errors);
        if (facts.Have("cluster.apiServer.addresses"))
        {
            CheckApiServer(facts, errors);
        }

        if (facts.Have("leaves.anchor", "leaves.addresses"))
        {
            CheckLeaves(facts, errors);
        }

        if (facts.Have(StackFacts.OfNodes))
        {
            CheckPools(facts, errors);
        }

        if (facts.Families.Contains(AddressFamily.Ipv6))
        {
            CheckMtu(facts, errors);
        }
    }

    /// <summary>The link needs the MTU of IPv6, and so do the pods, which get what encapsulation leaves of it.</summary>
    private static void CheckMtu(StackFacts facts, SettingsErrors errors)
    {
        CalicoSettings calico = facts.Settings.Calico;
        bool pods = facts.Have("network.pods", "calico.dataplane", "calico.encapsulation", "calico.wireGuard") && facts.Settings.Network.Pods.Any(range => range.Family == AddressFamily.Ipv6);
        int overhead = pods ? PodMtu.Overhead(ipv6: true, calico.Dataplane, calico.Encapsulation, calico.WireGuard) : 0;
        int mtu = facts.Settings.Network.Mtu;
        if (mtu < Ipv6Mtu + overhead)
        {
            string reason = overhead == 0 ? " with IPv6" : $": pods need {Ipv6Mtu} for IPv6, and {Encapsulation(calico, overhead)}";
            errors.Add($"{StackFacts.Path("network")}.mtu", $"found {mtu} bytes; must be {Ipv6Mtu + overhead} or more{reason}", "CA130");
        }
    }

    /// <summary>What takes the most from the MTU, with the setting that it follows from.</summary>
    private static string Encapsulation(CalicoSettings calico, int overhead)
    {
        string path = StackFacts.Path("calico");
        return calico switch
        {
            { WireGuard: true } => $"WireGuard takes {overhead} ({path}.wireGuard)",
            { Encapsulation: not PodEncapsulation.None } => $"VXLAN takes {overhead} ({path}.encapsulation)",
            _ => $"VXLAN takes {overhead} ({path}.dataplane)",
        };
    }

    private static void CheckRanges(StackFacts facts, SettingsErrors errors)
    {
        foreach (ClusterRange range in (ClusterRange[])[ClusterRange.Pods, ClusterRange.Services, ClusterRange.LoadBalancers, ClusterRange.External])
        {
            string setting = $"network.{SettingNames.OfProperty(range.ToString())}";
            if (!facts.Have(setting))
            {
                continue;
            }

            AddressFamily[] given = [.. facts.PrefixesOf(range).Select(prefix => prefix.Family)];
            if (range is ClusterRange.Pods or ClusterRange.Services)
            {
                CheckExact(facts, given, StackFacts.Path(setting), errors);
            }
            else
            {
                CheckOptional(facts, given, StackFacts.Path(setting), errors);
            }
        }
    }

    private static void CheckApiServer(StackFacts facts, SettingsErrors errors)
    {
        AddressFamily[] given = [.. facts.Settings.Cluster.ApiServer.Addresses.Select(Cidr.FamilyOf)];
        string path = $"{StackFacts.Path("cluster")}.apiServer.addresses";
        CheckTwice(given, path, errors);
        CheckForeign(facts, given, path, errors);
    }

    private static void CheckLeaves(StackFacts facts, SettingsErrors errors)
    {
        IReadOnlyList<LeafSettings> leaves = facts.Settings.Leaves;
        for (int index = 0; index < leaves.Count; index++)
        {
            if (leaves[index].Anchor)
            {
                CheckAddresses(facts, leaves[index].Addresses, $"{StackFacts.Path("leaves")}[{index}].addresses", errors);
            }
        }
    }

    private static void CheckPools(StackFacts facts, SettingsErrors errors)
    {
        foreach (NodePool pool in facts.Settings.Nodes.Pools(StackFacts.Path("nodes")))
        {
            CheckAddresses(facts, pool.Settings.FirstAddress, $"{pool.Path}.firstAddress", errors);
            foreach ((int number, NodeOverrideSettings special) in pool.Settings.Overrides)
            {
                CheckOptional(facts, [.. special.Addresses.Select(Cidr.FamilyOf)], $"{pool.Path}.overrides.{number}.addresses", errors);
            }
        }
    }

    private static void CheckAddresses(StackFacts facts, IEnumerable<IPAddress> addresses, string path, SettingsErrors errors)
        => CheckExact(facts, [.. addresses.Select(Cidr.FamilyOf)], path, errors);

    private static void CheckOptional(StackFacts facts, AddressFamily[] given, string path, SettingsErrors errors)
    {
        if (given.Length > 0)
        {
            CheckExact(facts, given, path, errors);
        }
    }

    private static void CheckExact(StackFacts facts, AddressFamily[] given, string path, SettingsErrors errors)
    {
        CheckTwice(given, path, errors);
        CheckForeign(facts, given, path, errors);
        foreach (AddressFamily family in facts.Families.Except(given))
        {
            errors.Add(path, $"has no {family.Name()} entry; the cluster's node subnets are {Names(facts)}", Id);
        }
    }

    private static void CheckTwice(AddressFamily[] given, string path, SettingsErrors errors)
    {
        foreach (AddressFamily family in given.GroupBy(family => family).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            errors.Add(path, $"has more than one {family.Name()} entry; must be one for each address family", Id);
        }
    }

    private static void CheckForeign(StackFacts facts, AddressFamily[] given, string path, SettingsErrors errors)
    {
        foreach (AddressFamily family in given.Distinct().Except(facts.Families))
        {
            errors.Add(path, $"has an {family.Name()} entry; the cluster's node subnets are {Names(facts)}", Id);
        }
    }

    private static string Names(StackFacts facts) => facts.Families.Count > 1 ? "IPv4 and IPv6" : $"{facts.Families[0].Name()} only";
}
