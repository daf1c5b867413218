using CalicoAci.Components.Fabric.Security;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>How ports are written in a stack file.</summary>
internal static class PortRules
{
    /// <summary>Adds an error for each text that is not a port or a range of ports.</summary>
    public static void Check(IEnumerable<string> ports, string path, SettingsErrors errors)
    {
        foreach ((int index, string text) in ports.Index())
        {
            if (!PortRange.TryParse(text, out _))
            {
                errors.Add($"{path}[{index}]", $"found '{text}'; must be a port from 1 to 65535, or a range such as 8000-8100", "CA432");
            }
        }
    }
}
