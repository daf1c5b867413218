using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CalicoAci.Engine.Definitions;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Projects;

/// <summary>Answers to look-ups that a stack keeps for previews without credentials.</summary>
/// <remarks>
/// The file <c>Pulumi.&lt;stack&gt;.fixtures.yaml</c> beside the stack's settings holds a list <c>lookups</c> of
/// <c>token</c>, <c>args</c> (those that must be equal; others are free) and <c>result</c>.
/// </remarks>
internal sealed class Fixtures
{
    private readonly ImmutableArray<Fixture> _fixtures;

    private Fixtures(ImmutableArray<Fixture> fixtures) => _fixtures = fixtures;

    /// <summary>No answers.</summary>
    public static Fixtures None { get; } = new([]);

    /// <summary>The path of the fixtures beside a stack's settings.</summary>
    public static string PathOf(string configFile, string stack)
    {
        string name = StackFile.NameOf(configFile) is { Length: > 0 } own ? own : stack;
        return Path.Combine(Path.GetDirectoryName(configFile) ?? "", $"Pulumi.{name}.fixtures.yaml");
    }

    /// <summary>The fixtures of a run: those beside the settings, or those of the stack's own file where the settings lie elsewhere.</summary>
    /// <param name="configFile">The settings that the run reads.</param>
    /// <param name="stack">The stack's name.</param>
    /// <param name="projectFolder">The folder with Pulumi.yaml.</param>
    public static string Find(string configFile, string stack, string projectFolder)
    {
        string beside = PathOf(configFile, stack);
        return File.Exists(beside) ? beside : Path.Combine(projectFolder, $"Pulumi.{stack}.fixtures.yaml");
    }

    /// <summary>Reads the fixtures of a stack, where there are any.</summary>
    public static Fixtures Load(string path, DefinitionCatalog catalog)
    {
        if (!File.Exists(path))
        {
            return None;
        }

        var file = YamlFile.Load(path);
        return file.Find("lookups") switch
        {
            null => None,
            YamlSequenceNode list => new Fixtures([.. list.Children.Select(item => Read(file, item, catalog))]),
            var other => throw file.Error(other, "'lookups' must be a list of token, args and result."),
        };
    }

    /// <summary>Gives the answer to a look-up: that of the fixture which names the most of its arguments. Null where none fits.</summary>
    public PropertyValue.MapValue? Find(string token, PropertyValue.MapValue arguments) => _fixtures
        .Where(fixture => fixture.Token == token && fixture.Arguments.Members.All(
            wanted => arguments.Members.TryGetValue(wanted.Key, out PropertyValue? value) && Properties.AreEqual(wanted.Value, value)))
        .MaxBy(fixture => fixture.Arguments.Members.Count)
        ?.Result;

    private static Fixture Read(YamlFile file, YamlNode item, DefinitionCatalog catalog)
    {
        if (item is not YamlMappingNode mapping || YamlFile.Find(mapping, "token") is not YamlScalarNode { Value: { Length: > 0 } token } tokenNode)
        {
            throw file.Error(item, "a look-up needs a 'token', such as vsphere:index/getDatacenter:getDatacenter.");
        }

        PropertyValue.MapValue arguments = ReadMap(file, mapping, "args");
        PropertyValue.MapValue result = ReadMap(file, mapping, "result");
        string package = token[..Math.Max(0, token.IndexOf(':', StringComparison.Ordinal))];
        if (catalog.Function(token) is { } function)
        {
            CheckNames(file, mapping, "args", arguments, function.Inputs, token);
            CheckNames(file, mapping, "result", result, function.Outputs, token);
        }
        else if (catalog.Package(package) is { } known && catalog.Resource(token) is null)
        {
            string? nearest = NearestName.Of(token, known.Functions);
            throw file.Error(tokenNode, $"there is no look-up '{token}'{(nearest is null ? "." : $"; did you mean '{nearest}'?")}");
        }

        return new Fixture(token, arguments, result);
    }

    private static void CheckNames(
        YamlFile file, YamlMappingNode mapping, string part, PropertyValue.MapValue values, ObjectDefinition definition, string token)
    {
        foreach (string name in values.Members.Keys)
        {
            if (!definition.Properties.ContainsKey(name))
            {
                string? nearest = NearestName.Of(name, definition.Properties.Keys);
                throw file.Error(
                    YamlFile.Find(mapping, part)!, $"'{part}' of {token} has no '{name}'{(nearest is null ? "." : $"; did you mean '{nearest}'?")}");
            }
        }
    }

    private static PropertyValue.MapValue ReadMap(YamlFile file, YamlMappingNode mapping, string name) => YamlFile.Find(mapping, name) switch
    {
        null => Properties.EmptyMap,
        YamlMappingNode map => (PropertyValue.MapValue)ReadValue(file, map),
        var other => throw file.Error(other, $"'{name}' must be a mapping."),
    };

    private static PropertyValue ReadValue(YamlFile file, YamlNode node)
    {
        switch (node)
        {
            case YamlSequenceNode list:
                return new PropertyValue.ListValue([.. list.Children.Select(child => ReadValue(file, child))]);
            case YamlMappingNode mapping:
                var members = Properties.NewMembers();
                foreach ((YamlNode key, YamlNode value) in mapping.Children)
                {
                    members[(key as YamlScalarNode)?.Value ?? throw file.Error(key, "a key must be a text.")] = ReadValue(file, value);
                }

                return new PropertyValue.MapValue(members.ToImmutable());
            case YamlScalarNode scalar:
                return YamlScalars.KindOf(scalar) switch
                {
                    JsonValueKind.True => Properties.Bool(true),
                    JsonValueKind.False => Properties.Bool(false),
                    JsonValueKind.Null => PropertyValue.Null,
                    JsonValueKind.Number => new PropertyValue.NumberValue(double.Parse(scalar.Value!, CultureInfo.InvariantCulture)),
                    _ => new PropertyValue.StringValue(scalar.Value ?? ""),
                };
            default:
                throw file.Error(node, "this kind of value is not supported.");
        }
    }
}
