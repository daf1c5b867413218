using System.Collections.Immutable;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Comparison;

/// <summary>Knows the inputs of a deployed resource that its provider added and the program never sent.</summary>
internal static class ProviderDefaults
{
    private const string Defaults = "__defaults";
    private const string AutoNamed = "pulumi.com/autonamed";

    /// <summary>Whether a provider added what is at a path of the saved inputs.</summary>
    /// <param name="type">The resource's type.</param>
    /// <param name="saved">The saved inputs.</param>
    /// <param name="path">The path.</param>
    /// <param name="current">What the program sends there; null for nothing.</param>
    public static bool Made(string type, PropertyValue.MapValue saved, ImmutableArray<string> path, PropertyValue? current)
    {
        if (current is not null)
        {
            return false;
        }

        if (path[^1].StartsWith("__", StringComparison.Ordinal) || IsNamedByDefaults(saved, path))
        {
            return true;
        }

        return type.StartsWith(Monitor.Urns.ProviderPrefix, StringComparison.Ordinal) ? path is ["version"] or ["pluginDownloadURL"]
            : type.StartsWith("kubernetes:", StringComparison.Ordinal) && IsMadeForKubernetes(saved, path);
    }

    // Providers bridged from Terraform list the names of the inputs that they filled in, beside them.
    private static bool IsNamedByDefaults(PropertyValue.MapValue saved, ImmutableArray<string> path) =>
        At(saved, path.AsSpan()[..^1]) is PropertyValue.MapValue parent
        && parent.Members.TryGetValue(Defaults, out PropertyValue? names)
        && names is PropertyValue.ListValue list
        && list.Items.Any(item => item is PropertyValue.StringValue name && name.Value == path[^1]);

    private static bool IsMadeForKubernetes(PropertyValue.MapValue saved, ImmutableArray<string> path) => path switch
    {
        ["metadata", "annotations"] => At(saved, path.AsSpan()) is PropertyValue.MapValue { Members.Count: 1 } map && map.Members.ContainsKey(AutoNamed),
        ["metadata", "annotations", AutoNamed] => true,
        ["metadata", "name"] => At(saved, ["metadata", "annotations", AutoNamed]) is not null,
        ["metadata", "namespace"] => At(saved, path.AsSpan()) is PropertyValue.StringValue { Value: "default" },
        _ => false,
    };

    private static PropertyValue? At(PropertyValue value, ReadOnlySpan<string> path)
    {
        PropertyValue? current = value;
        foreach (string segment in path)
        {
            current = Properties.Reveal(current) switch
            {
                PropertyValue.MapValue map => map.Members.GetValueOrDefault(segment),
                PropertyValue.ListValue list when int.TryParse(segment, System.Globalization.CultureInfo.InvariantCulture, out int index) && index < list.Items.Length => list.Items[index],
                _ => null,
            };
            if (current is null)
            {
                return null;
            }
        }

        return current;
    }
}
