using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric;

/// <summary>What holds for every object that is created or looked up.</summary>
internal static class ReuseRules
{
    /// <summary>A name made from the cluster's is a name for a new object: one that exists must be named.</summary>
    public static void Check(string path, string? name, bool reuse, SettingsErrors errors)
    {
        if (reuse && name is null)
        {
            errors.Add($"{path}.name", "is missing: an object that is reused must be named", "CA401");
        }
    }
}
