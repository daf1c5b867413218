using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Rules;

namespace CalicoAci.Infra.Settings.Fabric.Rules;

/// <summary>The VRF is in the L3Out's tenant or in <c>common</c>: the APIC resolves the relation by name in these two only.</summary>
public sealed class FabricTenantRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["cluster.name", "fabric.tenant", "fabric.vrf"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        FabricSettings fabric = facts.Settings.Fabric;
        string own = fabric.Tenant.Name ?? facts.Settings.Cluster.Name;
        if (fabric.Vrf.Tenant is { } tenant && tenant != own && tenant != "common")
        {
            errors.Add($"{StackFacts.Path("fabric")}.vrf.tenant", $"found '{tenant}'; the L3Out finds its VRF by name in its own tenant '{own}' and in 'common' only", "CA409");
        }
    }
}
