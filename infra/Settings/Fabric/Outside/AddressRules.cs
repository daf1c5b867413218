using CalicoAci.Components.Fabric.Transit;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Outside;

/// <summary>How interface addresses are written in a stack file.</summary>
internal static class AddressRules
{
    /// <summary>Adds an error for each text that is not a host address with a prefix length, and for a second one of a family.</summary>
    public static void Check(IReadOnlyList<string> addresses, string path, SettingsErrors errors)
    {
        var families = new HashSet<Components.Model.AddressFamily>();
        foreach ((int index, string text) in addresses.Index())
        {
            if (!InterfaceAddress.TryParse(text, out InterfaceAddress address))
            {
                errors.Add($"{path}[{index}]", $"found '{text}'; must be a host address with its prefix length, such as 10.100.0.1/30", "CA463");
            }
            else if (!families.Add(address.Family))
            {
                errors.Add($"{path}[{index}]", $"found {text}; an interface has one address of each family", "CA463");
            }
        }
    }
}
