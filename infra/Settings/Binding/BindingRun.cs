using System.Collections;
using System.Text.Json;
using CalicoAci.Infra.Settings.Binding.Shapes;

namespace CalicoAci.Infra.Settings.Binding;

/// <summary>
/// One walk over a value and its shape. Every method returns null when nothing of the value can be used; of a record or a
/// list the rest is kept, and the errors know what was lost.
/// </summary>
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
        int lost = errors.Lost.Count;
        var given = new HashSet<string>(StringComparer.Ordinal);
        var meant = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string memberPath = SettingNames.MemberPath(path, property.Name);
            if (!shape.ByName.TryGetValue(property.Name, out SettingMember? member))
            {
                if (AddUnknown(property.Name, shape, memberPath) is { } nearest)
                {
                    meant.Add(nearest);
                }

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
                errors.Lost.Add(memberPath);
            }
        }

        AddMissing(shape, given, meant, path);
        if (errors.Lost.Count == lost && record is ISettingsRules rules)
        {
            rules.Validate(path, errors);
        }

        return record;
    }

    /// <summary>A required member that is missing is an error, unless a misspelt one is most likely meant to be it.</summary>
    private void AddMissing(RecordShape shape, HashSet<string> given, HashSet<string> meant, string path)
    {
        foreach (string name in meant.Except(given))
        {
            errors.Lost.Add(SettingNames.MemberPath(path, name));
        }

        foreach (SettingMember member in shape.Members.Where(member => member.Required && !given.Contains(member.Name) && !meant.Contains(member.Name)))
        {
            string description = member.Attribute is { } about ? $" ({about.Description.TrimEnd('.')})" : "";
            errors.Lose(SettingNames.MemberPath(path, member.Name), $"is missing: it must be {member.Shape.Expected}{description}", DiagnosticIds.MissingSetting);
        }
    }

    private object? BindList(ListShape shape, SettingAttribute? attribute, JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            return WrongType(shape, element, path);
        }

        var items = new List<object>(element.GetArrayLength());
        SettingAttribute? ofItems = attribute?.ForItems();
        foreach ((int index, JsonElement item) in element.EnumerateArray().Index())
        {
            if (Bind(shape.Item, ofItems, item, $"{path}[{index}]") is { } value)
            {
                items.Add(value);
            }
            else
            {
                errors.Lost.Add($"{path}[{index}]");
            }
        }

        CheckLength(attribute, element.GetArrayLength(), "item", path);
        return shape.Create(items);
    }

    private IDictionary? BindMap(MapShape shape, SettingAttribute? attribute, JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            WrongType(shape, element, path);
            return null;
        }

        IDictionary map = shape.Create();
        SettingAttribute? ofItems = attribute?.ForItems();
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string memberPath = SettingNames.MemberPath(path, property.Name);
            object? key = Bind(shape.Key, attribute: null, JsonSerializer.SerializeToElement(property.Name), memberPath);
            object? value = Bind(shape.Value, ofItems, property.Value, memberPath);
            if (key is null || value is null)
            {
                errors.Lost.Add(memberPath);
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
        return map;
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

    /// <summary>The member that was most likely meant, or null.</summary>
    private string? AddUnknown(string name, RecordShape shape, string path)
    {
        string[] names = [.. shape.Members.Select(member => member.Name)];
        string? nearest = NearestName.Of(name, names);
        string help = nearest is not null
            ? $"did you mean '{nearest}'?"
            : $"allowed are {string.Join(", ", names.Order(StringComparer.Ordinal))}";
        errors.Add(path, $"is not a setting; {help}", DiagnosticIds.UnknownSetting);
        return nearest;
    }

    private void CheckLength(SettingAttribute? attribute, int count, string unit, string path)
    {
        if (attribute is not null && ScalarRules.DescribeLength(attribute, count, unit) is { } allowed)
        {
            errors.Add(path, $"has {count} {unit}{(count == 1 ? "" : "s")}; {allowed}", DiagnosticIds.WrongLength);
            if (count == 0)
            {
                errors.Lost.Add(path);
            }
        }
    }
}
