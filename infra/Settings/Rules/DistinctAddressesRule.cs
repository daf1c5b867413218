using System.Net;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// No two holders share an address. Cisco's floating L3Out guide asks that primary, floating and secondary addresses
/// differ; the rest would be an address conflict on one VLAN.
/// </summary>
public sealed class DistinctAddressesRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = [];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        var holders = new Dictionary<IPAddress, UsedAddress>();
        var clashes = new List<(UsedAddress Second, UsedAddress First)>();
        foreach (UsedAddress used in UsedAddress.Of(facts))
        {
            if (!holders.TryAdd(used.Address, used))
            {
                clashes.Add((used, holders[used.Address]));
            }
        }

        foreach (IGrouping<(string, string), (UsedAddress Second, UsedAddress First)> group in clashes.GroupBy(clash => (clash.Second.Path, clash.First.Path)))
        {
            (UsedAddress second, UsedAddress first) = group.First();
            string more = group.Count() > 1 ? $" (and {group.Count() - 1} more)" : "";
            errors.Add(second.Path, $"gives {second.Holder} the address {second.Address}, which {first.Path} gives to {first.Holder}{more}", "CA104");
        }
    }
}
