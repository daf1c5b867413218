using CalicoAci.Components.Fabric.Access;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Fabric.Access;
using CalicoAci.Infra.Settings.Fabric.Outside;
using CalicoAci.Infra.Settings.Rules;

namespace CalicoAci.Infra.Settings.Fabric.Rules;

/// <summary>
/// A VLAN that is used is in the pool of its domain (the APIC raises the fault "invalid VLAN" otherwise), as far as the
/// stack says which ranges the pool has. The outside may have an L3 domain with another pool, which only its owner knows.
/// </summary>
public sealed class FabricVlansRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["fabric.access.vlanPool", "fabric.outside", "network.vlan"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        FabricSettings fabric = facts.Settings.Fabric;
        VlanPoolSettings pool = fabric.Access.VlanPool;
        VlanRange[] ranges = [.. pool.Ranges.Select(text => VlanRange.TryParse(text, out VlanRange range) ? range : default)];
        if (ranges.Length == 0)
        {
            return;
        }

        foreach ((string path, int vlan) in Vlans(facts, fabric.Outside))
        {
            if (!ranges.Any(range => range.Contains(vlan)))
            {
                errors.Add(path, $"found {vlan}, which is in none of the ranges of the VLAN pool: {string.Join(", ", pool.Ranges)}", "CA419");
            }
        }
    }

    private static IEnumerable<(string Path, int Vlan)> Vlans(StackFacts facts, OutsideSettings? outside)
    {
        if (facts.Settings.Network.Vlan is { } ofNodes)
        {
            yield return ($"{StackFacts.Path("network")}.vlan", ofNodes);
        }

        if (outside is null or { L3Domain.Reuse: true })
        {
            yield break;
        }

        foreach ((int index, OutsideInterfaceSettings port) in outside.Interfaces.Index())
        {
            if (port.Vlan is { } vlan)
            {
                yield return ($"{StackFacts.Path("fabric")}.outside.interfaces[{index}].vlan", vlan);
            }
        }
    }
}
