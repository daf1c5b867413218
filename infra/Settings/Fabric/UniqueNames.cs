using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric;

/// <summary>Two objects of one kind below one parent cannot have the same name: the name is part of the DN.</summary>
internal static class UniqueNames
{
    /// <summary>Adds an error for each name that an earlier one equals.</summary>
    public static void Check(IEnumerable<string> names, Func<int, string> pathOf, SettingsErrors errors)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((int index, string name) in names.Index())
        {
            if (!first.TryAdd(name, index))
            {
                errors.Add(pathOf(index), $"found '{name}', which {pathOf(first[name])} has already", "CA405");
            }
        }
    }
}
