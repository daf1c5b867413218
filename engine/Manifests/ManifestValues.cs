using System.Globalization;
using System.Text.Json;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Projects;
using CalicoAci.Engine.PropertyValues;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Manifests;

/// <summary>Reads manifests as the values that the provider registers.</summary>
internal static class ManifestValues
{
    /// <summary>The value of a node; members that are null are left out. An alias within itself ends there.</summary>
    public static PropertyValue Of(YamlNode node) => Of(node, []);

    private static PropertyValue Of(YamlNode node, List<YamlNode> above)
    {
        if (above.Any(outer => ReferenceEquals(outer, node)))
        {
            return PropertyValue.Null;
        }

        above.Add(node);
        PropertyValue value = node switch
        {
            YamlScalarNode scalar => OfScalar(scalar),
            YamlSequenceNode list => new PropertyValue.ListValue([.. list.Children.Select(item => Of(item, above))]),
            YamlMappingNode map => OfMap(map, above),
            _ => PropertyValue.Null,
        };
        above.RemoveAt(above.Count - 1);
        return value;
    }

    private static PropertyValue.MapValue OfMap(YamlMappingNode map, List<YamlNode> above)
    {
        var members = Properties.NewMembers();
        foreach ((YamlNode key, YamlNode child) in map.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && Of(child, above) is var value and not PropertyValue.NullValue)
            {
                members[name] = value;
            }
        }

        return new PropertyValue.MapValue(members.ToImmutable());
    }

    private static PropertyValue OfScalar(YamlScalarNode scalar) => YamlScalars.KindOf(scalar) switch
    {
        JsonValueKind.Null => PropertyValue.Null,
        JsonValueKind.True => Properties.Bool(true),
        JsonValueKind.False => Properties.Bool(false),
        JsonValueKind.Number => new PropertyValue.NumberValue(double.Parse(scalar.Value!, CultureInfo.InvariantCulture)),
        _ => scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && Octal(scalar.Value!) is { } number ? number : new PropertyValue.StringValue(scalar.Value!),
    };

    // File modes are written so: 0644 or 0o644.
    private static PropertyValue.NumberValue? Octal(string text)
    {
        string digits = text.StartsWith("0o", StringComparison.Ordinal) ? text[2..] : text.Length > 1 && text[0] == '0' ? text[1..] : "";
        return digits.Length is > 0 and <= 10 && digits.All(digit => digit is >= '0' and <= '7') ? new PropertyValue.NumberValue(Convert.ToInt64(digits, 8)) : null;
    }
}
