using System.Collections;
using System.Text.Json;
using CalicoAci.Infra.Settings.Binding.Shapes;

namespace CalicoAci.Infra.Settings.Binding;

/// <summary>One walk over a value and its shape. Every method returns null when the value cannot be used.</summary>
internal sealed class BindingRun(SettingsErrors errors, bool hideValues)
{
    public object? Bind(SettingShape shape, SettingAttribute? attribute, JsonElement element, string path) => shape switch
    {
        RecordShape record => BindRecord(record, element, path),
        ListShape list => BindList(list, attribute, element, path),
        MapShape map => BindMap(map, attribute, element, path),
        EnumShape words => BindEnum(words, element, path),
        ScalarShape scalar => BindScalar(scalar, attribute, element, path),
        _ => element.Clone(),
    };

    private object? BindRecord(RecordShape shape, JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return WrongType(shape, element, path);
        }

        object record = shape.Create();
        bool usable = true;
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string memberPath = SettingNames.MemberPath(path, property.Name);
            if (!shape.ByName.TryGetValue(property.Name, out SettingMember? member))
            {
                AddUnknown(property.Name, shape, memberPath);
                continue;
            }

            if (property.Value.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            if (!given.Add(member.Name))
            {
                errors.Add(memberPath, "is given twice", DiagnosticIds.Duplicate);
            }

            if (Bind(member.Shape, member.Attribute, property.Value, memberPath) is { } value)
            {
                member.Set(record, value);
            }
            else
            {
                usable = false;
            }
        }

        foreach (SettingMember member in shape.Members.Where(member => member.Required && !given.Contains(member.Name)))
        {
            string description = member.Attribute is { } about ? $" ({about.Description.TrimEnd('.')})" : "";
            errors.Add(SettingNames.MemberPath(path, member.Name), $"is missing: it must be {member.Shape.Expected}{description}", DiagnosticIds.MissingSetting);
            usable = false;
        }

        if (usable && record is ISettingsRules rules)
        {
            rules.Validate(path, errors);
        }

        return usable ? record : null;
    }

    private object? BindList(ListShape shape, SettingAttribute? attribute, JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            return WrongType(shape, element, path);
        }

        var items = new List<object>(element.GetArrayLength());
        bool usable = true;
        SettingAttribute? ofItems = attribute?.ForItems();
        foreach (JsonElement item in element.EnumerateArray())
        {
            if (Bind(shape.Item, ofItems, item, $"{path}[{items.Count}]") is { } value)
            {
                items.Add(value);
            }
            else
            {
                items.Add(DBNull.Value);
                usable = false;
            }
        }

        CheckLength(attribute, items.Count, "item", path);
        return usable ? shape.Create(items) : null;
    }

    private IDictionary? BindMap(MapShape shape, SettingAttribute? attribute, JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            WrongType(shape, element, path);
            return null;
        }

        IDictionary map = shape.Create();
        bool usable = true;
        SettingAttribute? ofItems = attribute?.ForItems();
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string memberPath = SettingNames.MemberPath(path, property.Name);
            object? key = Bind(shape.Key, attribute: null, JsonSerializer.SerializeToElement(property.Name), memberPath);
            object? value = Bind(shape.Value, ofItems, property.Value, memberPath);
            if (key is null || value is null)
            {
                usable = false;
            }
            else if (!map.Contains(key))
            {
                map.Add(key, value);
            }
            else
            {
                errors.Add(memberPath, "is given twice", DiagnosticIds.Duplicate);
            }
        }

        CheckLength(attribute, map.Count, "member", path);
        return usable ? map : null;
    }

    private object? BindEnum(EnumShape shape, JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return WrongType(shape, element, path);
        }

        string text = element.GetString()!;
        if (shape.Read(text) is { } value)
        {
            return value;
        }

        string suggestion = NearestName.Of(text, shape.Names) is { } nearest && !hideValues ? $"; did you mean '{nearest}'?" : "";
        errors.Add(path, $"found {FoundValue.Describe(element, hideValues)}; must be {shape.Expected}{suggestion}", DiagnosticIds.NotAllowed);
        return null;
    }

    private object? BindScalar(ScalarShape shape, SettingAttribute? attribute, JsonElement element, string path)
    {
        bool hidden = hideValues || attribute?.Secret == true;
        string found = FoundValue.Describe(element, hidden);
        if (shape.Read(element) is not { } value)
        {
            string expected = attribute is not null && !(double.IsNaN(attribute.Minimum) && double.IsNaN(attribute.Maximum))
                ? $"{shape.Expected} {ScalarRules.DescribeRange(attribute)}"
                : shape.Expected;
            string? hint = element.ValueKind == JsonValueKind.String && !hidden ? shape.Hint(element.GetString()!) : null;
            string message = hint is not null ? $"found {found}, which {hint}"
                : $"found {found}; must be {expected}{FoundValue.QuoteHint(shape, element)}";
            errors.Add(path, message, DiagnosticIds.WrongType);
            return null;
        }

        if (attribute is not null)
        {
            ScalarRules.Check(value, attribute, found, path, errors);
        }

        return value;
    }

    private object? WrongType(SettingShape shape, JsonElement element, string path)
    {
        errors.Add(path, $"found {FoundValue.Describe(element, hideValues)}; must be {shape.Expected}", DiagnosticIds.WrongType);
        return null;
    }

    private void AddUnknown(string name, RecordShape shape, string path)
    {
        string[] names = [.. shape.Members.Select(member => member.Name)];
        string help = NearestName.Of(name, names) is { } nearest
            ? $"did you mean '{nearest}'?"
            : $"allowed are {string.Join(", ", names.Order(StringComparer.Ordinal))}";
        errors.Add(path, $"is not a setting; {help}", DiagnosticIds.UnknownSetting);
    }

    private void CheckLength(SettingAttribute? attribute, int count, string unit, string path)
    {
        if (attribute is not null && ScalarRules.DescribeLength(attribute, count, unit) is { } allowed)
        {
            errors.Add(path, $"has {count} {unit}{(count == 1 ? "" : "s")}; {allowed}", DiagnosticIds.WrongLength);
        }
    }
}
