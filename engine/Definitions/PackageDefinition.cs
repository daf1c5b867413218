using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Definitions;

/// <summary>The definitions of one package, in the shape of a Pulumi schema.</summary>
/// <remarks>Only the places of the definitions are read at first: a stack uses a few of the many.</remarks>
internal sealed class PackageDefinition
{
    private readonly ReadOnlyMemory<byte> _json;
    private readonly Dictionary<string, Range> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Range> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Range> _types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ResourceDefinition> _readResources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FunctionDefinition> _readFunctions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TypeDefinition> _readTypes = new(StringComparer.Ordinal);
    private readonly Range _provider;

    /// <summary>Reads the places of the definitions in a schema.</summary>
    public PackageDefinition(string name, ReadOnlyMemory<byte> json)
    {
        Name = name;
        _json = json;
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            Dictionary<string, Range>? index = reader.ValueTextEquals("resources"u8) ? _resources
                : reader.ValueTextEquals("functions"u8) ? _functions
                : reader.ValueTextEquals("types"u8) ? _types
                : null;
            if (index is not null)
            {
                ReadIndex(ref reader, index);
            }
            else if (reader.ValueTextEquals("provider"u8))
            {
                _provider = ReadRange(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }
    }

    /// <summary>The package's name.</summary>
    public string Name { get; }

    /// <summary>The tokens of all resources.</summary>
    public IReadOnlyCollection<string> Resources => _resources.Keys;

    /// <summary>The tokens of all functions.</summary>
    public IReadOnlyCollection<string> Functions => _functions.Keys;

    /// <summary>The package's provider.</summary>
    public ResourceDefinition Provider => _readResources.GetOrAdd($"pulumi:providers:{Name}", token =>
    {
        if (_provider.Equals(default))
        {
            return new ResourceDefinition(token, ObjectDefinition.Empty, ObjectDefinition.Empty, IsProvider: true);
        }

        using JsonDocument document = Parse(_provider);
        ObjectDefinition inputs = ReadObject(document.RootElement, "inputProperties", "requiredInputs");
        return new ResourceDefinition(token, inputs, inputs, IsProvider: true);
    });

    /// <summary>The resource under a token, or null.</summary>
    public ResourceDefinition? Resource(string token) => _resources.TryGetValue(token, out Range range)
        ? _readResources.GetOrAdd(token, _ =>
        {
            using JsonDocument document = Parse(range);
            return new ResourceDefinition(
                token,
                ReadObject(document.RootElement, "inputProperties", "requiredInputs"),
                ReadObject(document.RootElement, "properties", "required"),
                IsProvider: false);
        })
        : null;

    /// <summary>The function under a token, or null.</summary>
    public FunctionDefinition? Function(string token) => _functions.TryGetValue(token, out Range range)
        ? _readFunctions.GetOrAdd(token, _ =>
        {
            using JsonDocument document = Parse(range);
            return new FunctionDefinition(token, ReadPart(document.RootElement, "inputs"), ReadPart(document.RootElement, "outputs"));
        })
        : null;

    /// <summary>The type under a token, or null.</summary>
    public TypeDefinition? Type(string token) => _types.TryGetValue(token, out Range range)
        ? _readTypes.GetOrAdd(token, _ =>
        {
            using JsonDocument document = Parse(range);
            return document.RootElement.TryGetProperty("enum", out JsonElement values)
                ? new TypeDefinition(null, [.. values.EnumerateArray().Select(v => Constant(v.GetProperty("value"))!)])
                : new TypeDefinition(ReadObject(document.RootElement, "properties", "required"), []);
        })
        : null;

    private static void ReadIndex(ref Utf8JsonReader reader, Dictionary<string, Range> index)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string token = reader.GetString()!;
            index[token] = ReadRange(ref reader);
        }
    }

    private static Range ReadRange(ref Utf8JsonReader reader)
    {
        reader.Read();
        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }

    private JsonDocument Parse(Range range) => JsonDocument.Parse(_json[range]);

    private ObjectDefinition ReadPart(JsonElement function, string part) =>
        function.TryGetProperty(part, out JsonElement json) ? ReadObject(json, "properties", "required") : ObjectDefinition.Empty;

    private ObjectDefinition ReadObject(JsonElement json, string propertiesName, string requiredName)
    {
        var properties = new Dictionary<string, PropertyDefinition>(StringComparer.Ordinal);
        if (json.TryGetProperty(propertiesName, out JsonElement members))
        {
            foreach (JsonProperty member in members.EnumerateObject())
            {
                properties[member.Name] = new PropertyDefinition(
                    member.Name,
                    ReadType(member.Value),
                    Flag(member.Value, "secret"),
                    Flag(member.Value, "willReplaceOnChanges") || Flag(member.Value, "replaceOnChanges") || Flag(member.Value, "forceNew"),
                    member.Value.TryGetProperty("const", out JsonElement constant) ? Constant(constant) : null);
            }
        }

        var required = json.TryGetProperty(requiredName, out JsonElement names)
            ? names.EnumerateArray().Select(n => n.GetString()!).ToHashSet(StringComparer.Ordinal)
            : (IReadOnlySet<string>)FrozenSet<string>.Empty;
        return new ObjectDefinition(properties, required);
    }

    private PropertyType ReadType(JsonElement json)
    {
        if (json.TryGetProperty("$ref", out JsonElement reference))
        {
            return ReadReference(reference.GetString()!);
        }

        if (json.TryGetProperty("oneOf", out JsonElement options))
        {
            return new PropertyType.UnionType([.. options.EnumerateArray().Select(ReadType)]);
        }

        return (json.TryGetProperty("type", out JsonElement type) ? type.GetString() : "") switch
        {
            "string" => new PropertyType.StringType(),
            "boolean" => new PropertyType.BooleanType(),
            "integer" => new PropertyType.NumberType(Integer: true),
            "number" => new PropertyType.NumberType(Integer: false),
            "array" => new PropertyType.ArrayType(json.TryGetProperty("items", out JsonElement items) ? ReadType(items) : PropertyType.Any),
            "object" => new PropertyType.MapType(
                json.TryGetProperty("additionalProperties", out JsonElement values) ? ReadType(values) : PropertyType.Any),
            _ => PropertyType.Any,
        };
    }

    private PropertyType ReadReference(string reference)
    {
        const string Types = "#/types/";
        if (reference.StartsWith(Types, StringComparison.Ordinal))
        {
            return new PropertyType.NamedType(this, Uri.UnescapeDataString(reference[Types.Length..]));
        }

        return reference is "pulumi.json#/Asset" or "pulumi.json#/Archive" ? new PropertyType.AssetType() : PropertyType.Any;
    }

    private static PropertyValue? Constant(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => new PropertyValue.StringValue(json.GetString()!),
        JsonValueKind.Number => new PropertyValue.NumberValue(json.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => Properties.Bool(json.GetBoolean()),
        _ => null,
    };

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement flag) && flag.ValueKind == JsonValueKind.True;
}
