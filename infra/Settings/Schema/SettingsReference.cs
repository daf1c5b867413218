using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Binding.Shapes;

namespace CalicoAci.Infra.Settings.Schema;

/// <summary>Writes the reference page of all settings, one table a section.</summary>
public static class SettingsReference
{
    /// <summary>The page as Markdown.</summary>
    public static string OfStack()
    {
        var page = new StringBuilder("""
            # Settings

            Every key of a stack file in the namespace `calico-aci`. This page is generated from the settings records
            (`UPDATE_SNAPSHOTS=1 make test` writes it anew); `dotnet run --project infra -- --settings-schema` prints the
            same as a JSON Schema.


            """);
        var stack = (RecordShape)SettingShape.Of(typeof(StackSettings));
        foreach (SettingMember section in stack.Members)
        {
            AddSection(page, section);
        }

        AddSecrets(page);
        return page.ToString();
    }

    private static void AddSection(StringBuilder page, SettingMember section)
    {
        page.Append(CultureInfo.InvariantCulture, $"## {section.Name}\n\n{section.Attribute?.Description}\n\n");
        var rows = new List<string>();
        AddMembers(rows, section.Shape, section.Name + Suffix(section.Shape));
        if (rows.Count == 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"Type: {Type(section.Shape, section.Attribute)}.\n\n");
            return;
        }

        page.Append("| Setting | Type | Default | Meaning |\n|---|---|---|---|\n");
        page.AppendJoin('\n', rows).Append("\n\n");
    }

    private static void AddMembers(List<string> rows, SettingShape shape, string path)
    {
        switch (shape)
        {
            case ListShape { Item: var item }:
                AddMembers(rows, item, path);
                break;
            case MapShape { Value: var value }:
                AddMembers(rows, value, path);
                break;
            case RecordShape record:
                object defaults = record.Create();
                foreach (SettingMember member in record.Members)
                {
                    string memberPath = $"{path}.{member.Name}";
                    rows.Add(Row(memberPath, member, defaults));
                    AddMembers(rows, member.Shape, memberPath + Suffix(member.Shape));
                }

                break;
        }
    }

    private static string Suffix(SettingShape shape) => shape switch
    {
        ListShape => "[]",
        MapShape => ".*",
        _ => "",
    };

    private static string Row(string path, SettingMember member, object defaults)
    {
        string fallback = member.Required ? "required" : Default(member, defaults);
        return $"| `{path}` | {Cell(Type(member.Shape, member.Attribute))} | {fallback} | {Cell(Meaning(member.Attribute))} |";
    }

    private static string Default(SettingMember member, object defaults)
        => member.Shape is ScalarShape or EnumShape or ListShape && SettingValue.ToJson(member.Shape, member.Get(defaults)) is { } value
            ? $"`{(value is JsonValue ? value.ToString() : value.ToJsonString())}`"
            : "";

    private static string Meaning(SettingAttribute? attribute)
        => attribute is null ? "" : attribute.Example is { } example ? $"{attribute.Description} Example: `{example}`." : attribute.Description;

    private static string Type(SettingShape shape, SettingAttribute? attribute) => shape switch
    {
        ListShape list => $"list of {Type(list.Item, attribute)}",
        MapShape map => $"objects of {Type(map.Value, attribute)} by name",
        EnumShape words => string.Join(", ", words.Names.Select(name => $"`{name}`")),
        ScalarShape scalar => Scalar(scalar, attribute),
        RecordShape => "object",
        _ => shape.Expected,
    };

    private static string Scalar(ScalarShape scalar, SettingAttribute? attribute)
    {
        bool bounded = attribute is not null && !(double.IsNaN(attribute.Minimum) && double.IsNaN(attribute.Maximum));
        return bounded ? $"{scalar.Expected} {ScalarRules.DescribeRange(attribute!)}" : attribute?.PatternHint ?? scalar.Expected;
    }

    private static void AddSecrets(StringBuilder page)
    {
        page.Append("""
            ## Secrets

            Each is a key of its own, set with `pulumi config set --secret calico-aci:<key>`.

            | Key | Meaning |
            |---|---|

            """);
        foreach (StackSecret secret in StackSecret.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{secret.Name}` | {secret.Description} |\n");
        }
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
