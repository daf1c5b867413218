using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// Leaf SVIs, gateway, floating address, nodes and the Kubernetes API share one subnet: sessions are between connected
/// interfaces, and the virtual address moves by gratuitous ARP (Cisco, floating L3Out: one subnet an SVI group). Network
/// and broadcast addresses belong to no host.
/// </summary>
public sealed class SubnetMembershipRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["network.nodes"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        CheckSharedAddresses(facts, errors);
        IEnumerable<IGrouping<(string Path, Cidr? Subnet), UsedAddress>> outside = UsedAddress.Of(facts)
            .Select(used => (Used: used, Subnet: facts.SubnetOf(Cidr.FamilyOf(used.Address))))
            .Where(pair => pair.Subnet is { } subnet && !subnet.IsHostAddress(pair.Used.Address))
            .GroupBy(pair => (pair.Used.Path, pair.Subnet), pair => pair.Used);
        foreach (IGrouping<(string Path, Cidr? Subnet), UsedAddress> group in outside)
        {
            UsedAddress used = group.First();
            string more = group.Count() > 1 ? $" (and {group.Count() - 1} more)" : "";
            errors.Add(used.Path, $"gives {used.Holder} the address {used.Address}{more}; must be a host address of the node subnet {group.Key.Subnet}", "CA103");
        }
    }

    /// <summary>Gateway and floating address are of their own subnet's family.</summary>
    private static void CheckSharedAddresses(StackFacts facts, SettingsErrors errors)
    {
        foreach ((int index, Network.NodeSubnetSettings subnet) in facts.Settings.Network.Nodes.Index())
        {
            string path = $"{StackFacts.Path("network")}.nodes[{index}]";
            if (subnet.Gateway is { } gateway && Cidr.FamilyOf(gateway) != subnet.Subnet.Family)
            {
                errors.Add($"{path}.gateway", $"found {subnet.Gateway}; must be a host address of the node subnet {subnet.Subnet}", "CA103");
            }

            if (subnet.Floating is { } floating && Cidr.FamilyOf(floating) != subnet.Subnet.Family)
            {
                errors.Add($"{path}.floating", $"found {subnet.Floating}; must be a host address of the node subnet {subnet.Subnet}", "CA103");
            }
        }
    }
}
