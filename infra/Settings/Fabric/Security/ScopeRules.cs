using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.Security;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>Which scopes and aggregates of an external EPG's subnet go together.</summary>
internal static class ScopeRules
{
    /// <summary>The APIC raises a fault for a shared security import without the classification and the route that it needs.</summary>
    public static void Check(IReadOnlyList<SubnetScope> scopes, string path, SettingsErrors errors)
    {
        foreach ((int index, SubnetScope scope) in scopes.Index().Where(scope => scopes.Take(scope.Index).Contains(scope.Item)))
        {
            errors.Add($"{path}[{index}]", $"found '{scope.ToSetting()}' twice", "CA405");
        }

        if (!scopes.Contains(SubnetScope.SharedSecurity))
        {
            return;
        }

        foreach (SubnetScope needed in new[] { SubnetScope.ImportSecurity, SubnetScope.SharedRtctrl }.Except(scopes))
        {
            errors.Add(path, $"lacks '{needed.ToSetting()}', which 'shared-security' needs", "CA440");
        }
    }

    /// <summary>A range is in an external EPG once: each of its prefixes is a subnet there.</summary>
    public static void CheckRanges(IReadOnlyList<ClusterRange> ranges, string path, SettingsErrors errors)
    {
        foreach ((int index, ClusterRange range) in ranges.Index().Where(range => ranges.Take(range.Index).Contains(range.Item)))
        {
            errors.Add($"{path}[{index}]", $"found '{range.ToSetting()}' twice", "CA405");
        }
    }

    /// <summary>
    /// The APIC takes an aggregate only together with the scope that it widens, and a summary only for a prefix that is
    /// advertised.
    /// </summary>
    public static void CheckUse(
        IReadOnlyList<SubnetScope> scopes,
        IReadOnlyList<SubnetAggregate> aggregates,
        bool summarize,
        string path,
        SettingsErrors errors)
    {
        foreach (SubnetAggregate aggregate in aggregates)
        {
            if (!scopes.Contains(ScopeOf(aggregate)))
            {
                errors.Add($"{path}.aggregates", $"found '{aggregate.ToSetting()}', but the scopes lack '{ScopeOf(aggregate).ToSetting()}', which it widens", "CA442");
            }
        }

        if (summarize && !scopes.Contains(SubnetScope.ExportRtctrl))
        {
            errors.Add($"{path}.summarize", "found true, but the scopes lack 'export-rtctrl': nothing is advertised", "CA445");
        }
    }

    private static SubnetScope ScopeOf(SubnetAggregate aggregate) => aggregate switch
    {
        SubnetAggregate.ImportRtctrl => SubnetScope.ImportRtctrl,
        SubnetAggregate.ExportRtctrl => SubnetScope.ExportRtctrl,
        SubnetAggregate.SharedRtctrl => SubnetScope.SharedRtctrl,
        _ => throw new ArgumentOutOfRangeException(nameof(aggregate)),
    };
}
