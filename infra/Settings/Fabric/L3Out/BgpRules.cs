using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.L3Out;

/// <summary>Rules of BGP sessions, with nodes and with outside routers alike.</summary>
internal static class BgpRules
{
    /// <summary>RFC 4271, sections 4.2 and 4.4: a hold time is 0 or at least 3 s, and a third of it is the longest keepalive interval.</summary>
    public static void CheckTimers(int keepAlive, int hold, string path, SettingsErrors errors)
    {
        if (hold is 1 or 2)
        {
            errors.Add($"{path}.hold", $"found {hold} s; must be 0, or at least 3 s (RFC 4271)", "CA410");
        }
        else if (hold == 0 != (keepAlive == 0))
        {
            errors.Add($"{path}.keepAlive", $"found {keepAlive} s with a hold time of {hold} s; both are 0 or neither is (RFC 4271)", "CA410");
        }
        else if (keepAlive * 3 > hold)
        {
            errors.Add($"{path}.keepAlive", $"found {keepAlive} s; must be at most a third of the hold time of {hold} s (RFC 4271)", "CA410");
        }
    }

    /// <summary>The APIC takes each private AS control only together with the weaker ones.</summary>
    public static void CheckPrivateAs(IReadOnlyList<PrivateAsControl> controls, string path, SettingsErrors errors)
    {
        PrivateAsControl[] needed = controls.Contains(PrivateAsControl.ReplaceAs) ? [PrivateAsControl.RemoveExclusive, PrivateAsControl.RemoveAll]
            : controls.Contains(PrivateAsControl.RemoveAll) ? [PrivateAsControl.RemoveExclusive]
            : [];
        foreach (PrivateAsControl control in needed.Except(controls))
        {
            errors.Add($"{path}.privateAs", $"lacks '{control.ToSetting()}', which '{controls.Max().ToSetting()}' needs", "CA411");
        }
    }
}
