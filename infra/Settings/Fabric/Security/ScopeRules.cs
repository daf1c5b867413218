using CalicoAci.Components.Fabric.Security;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>Which scopes of an external EPG's subnet go together.</summary>
internal static class ScopeRules
{
    /// <summary>The APIC raises a fault for a shared security import without the classification and the route that it needs.</summary>
    public static void Check(IReadOnlyList<SubnetScope> scopes, string path, SettingsErrors errors)
    {
        if (!scopes.Contains(SubnetScope.SharedSecurity))
        {
            return;
        }

        foreach (SubnetScope needed in new[] { SubnetScope.ImportSecurity, SubnetScope.SharedRtctrl }.Except(scopes))
        {
            errors.Add(path, $"lacks '{needed.ToSetting()}', which 'shared-security' needs", "CA440");
        }
    }
}
