using System.Globalization;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Definitions;

/// <summary>Checks the inputs of one resource against its definition and collects all that is wrong.</summary>
/// <param name="urn">The resource.</param>
/// <param name="report">Takes each problem.</param>
internal sealed class RegistrationCheck(string urn, Action<Problem> report)
{
    // Every provider takes these besides its own.
    private static readonly string[] ProviderInputs = ["version", "pluginDownloadURL"];

    private bool _provider;
    private bool _secret;

    /// <summary>Checks all inputs of a resource.</summary>
    public void Check(ResourceDefinition definition, PropertyValue.MapValue inputs)
    {
        _provider = definition.IsProvider;
        CheckMembers(definition.Inputs, inputs, "", definition.IsProvider ? ProviderInputs : []);
    }

    private void CheckMembers(ObjectDefinition definition, PropertyValue.MapValue map, string path, string[] alsoAllowed)
    {
        foreach ((string name, PropertyValue value) in map.Members)
        {
            if (definition.Properties.TryGetValue(name, out PropertyDefinition? property))
            {
                CheckValue(property.Type, property.Secret ? Properties.Secret(value) : value, Join(path, name));
            }
            else if (!alsoAllowed.Contains(name))
            {
                Report(Join(path, name), UnknownProperty(name, definition));
            }
        }

        foreach (string name in definition.Required)
        {
            if (!map.Members.TryGetValue(name, out PropertyValue? value) || value is PropertyValue.NullValue)
            {
                Report(
                    Join(path, name),
                    $"this required property is missing ({(definition.Properties.TryGetValue(name, out PropertyDefinition? p) ? Describe(p.Type) : "any value")} is expected).");
            }
        }
    }

    private void CheckValue(PropertyType type, PropertyValue value, string path)
    {
        bool outer = _secret;
        _secret |= value is PropertyValue.SecretValue;
        if (Mismatch(type, value, path, deep: true) is { } expected)
        {
            Report(path, $"{expected} is expected here, but this is {(_secret ? "a secret of another kind" : Describe(value))}.");
        }

        _secret = outer;
    }

    /// <summary>Gives what is expected where a value does not fit; deep checks report what is wrong inside by themselves.</summary>
    private string? Mismatch(PropertyType type, PropertyValue value, string path, bool deep)
    {
        value = Properties.Reveal(value);
        if (value is PropertyValue.UnknownValue or PropertyValue.NullValue)
        {
            return null;
        }

        // Inputs of a provider other than texts travel as JSON in a text.
        if (_provider && value is PropertyValue.StringValue)
        {
            return null;
        }

        switch (type)
        {
            case PropertyType.StringType when value is not PropertyValue.StringValue:
            case PropertyType.BooleanType when value is not PropertyValue.BoolValue:
            case PropertyType.NumberType when value is not PropertyValue.NumberValue:
            case PropertyType.NumberType { Integer: true } when value is PropertyValue.NumberValue { Value: var number } && number != Math.Floor(number):
            case PropertyType.AssetType when value is not (PropertyValue.AssetValue or PropertyValue.ArchiveValue):
                return Describe(type);
            case PropertyType.ArrayType array:
                return value is PropertyValue.ListValue list ? CheckItems(array, list, path, deep) : Describe(type);
            case PropertyType.MapType map:
                return value is PropertyValue.MapValue members ? CheckEntries(map, members, path, deep) : Describe(type);
            case PropertyType.NamedType named:
                return CheckNamed(named, value, path, deep);
            case PropertyType.UnionType union:
                return union.Options.Any(option => Mismatch(option, value, path, deep: false) is null) ? null : Describe(type);
            default:
                return null;
        }
    }

    private string? CheckItems(PropertyType.ArrayType array, PropertyValue.ListValue list, string path, bool deep)
    {
        for (int i = 0; i < list.Items.Length; i++)
        {
            string itemPath = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            if (deep)
            {
                CheckValue(array.Items, list.Items[i], itemPath);
            }
            else if (Mismatch(array.Items, list.Items[i], itemPath, deep: false) is not null)
            {
                return Describe(array);
            }
        }

        return null;
    }

    private string? CheckEntries(PropertyType.MapType map, PropertyValue.MapValue members, string path, bool deep)
    {
        foreach ((string name, PropertyValue value) in members.Members)
        {
            if (deep)
            {
                CheckValue(map.Values, value, Join(path, name));
            }
            else if (Mismatch(map.Values, value, path, deep: false) is not null)
            {
                return Describe(map);
            }
        }

        return null;
    }

    private string? CheckNamed(PropertyType.NamedType named, PropertyValue value, string path, bool deep)
    {
        switch (named.Package.Type(named.Token))
        {
            case { Object: { } definition }:
                if (value is not PropertyValue.MapValue map)
                {
                    return Describe(named);
                }

                if (deep)
                {
                    CheckMembers(definition, map, path, []);
                }

                return null;
            case { Values: var values }:
                return values.Any(allowed => Properties.AreEqual(allowed, value)) ? null : Describe(named);
            default:
                return null;
        }
    }

    private static string UnknownProperty(string name, ObjectDefinition definition)
    {
        if (NearestName.Of(name, definition.Properties.Keys) is { } nearest)
        {
            return $"there is no such property; did you mean '{nearest}'?";
        }

        string[] all = [.. definition.Properties.Keys.Order(StringComparer.Ordinal)];
        return all.Length is > 0 and <= 12 ? $"there is no such property; there are {string.Join(", ", all)}." : "there is no such property.";
    }

    private void Report(string path, string message) => report(new Problem(ProblemSeverity.Error, message, urn, path));

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Describe(PropertyType type) => type switch
    {
        PropertyType.StringType => "a string",
        PropertyType.BooleanType => "a boolean",
        PropertyType.NumberType { Integer: true } => "an integer",
        PropertyType.NumberType => "a number",
        PropertyType.AssetType => "an asset or archive",
        PropertyType.ArrayType array => $"a list ({Describe(array.Items)} each)",
        PropertyType.MapType map => $"a map ({Describe(map.Values)} each)",
        PropertyType.NamedType named => named.Package.Type(named.Token) is { Object: null } type2
            ? $"one of {string.Join(", ", type2.Values.Select(v => PropertyJson.Text(v)))}"
            : $"an object {named.Token.Split(':')[^1]}",
        PropertyType.UnionType union => string.Join(" or ", union.Options.Select(Describe).Distinct()),
        _ => "any value",
    };

    private static string Describe(PropertyValue value) => value switch
    {
        PropertyValue.StringValue { Value.Length: <= 40 } or PropertyValue.NumberValue or PropertyValue.BoolValue => PropertyJson.Text(value),
        PropertyValue.StringValue => "a string",
        PropertyValue.ListValue => "a list",
        PropertyValue.MapValue => "an object",
        PropertyValue.AssetValue => "an asset",
        PropertyValue.ArchiveValue => "an archive",
        PropertyValue.ResourceReferenceValue => "a resource",
        _ => "nothing",
    };
}
