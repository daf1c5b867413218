using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using Pulumi.Generator.Diagnostics;
using Pulumi.Generator.Json;
using Pulumi.Generator.Models;

namespace Pulumi.Generator.Binding;

/// <summary>Binds the properties of args classes and output types.</summary>
internal sealed class PropertyBinder(SchemaContext context, TypeResolver types)
{
    /// <summary>Binds the members <paramref name="propertiesName"/> of <paramref name="owner"/> as inputs.</summary>
    public EquatableArray<InputProperty> Inputs(
        JsonValue? owner, string propertiesName, string requiredName, TypeRole role, string title, bool isProvider = false)
    {
        if (owner is null)
        {
            return default;
        }

        var required = Required(owner, propertiesName, requiredName, title);
        return Named(owner.MembersOf(propertiesName), title, className: null)
            .Select(named => Input(named.Property, named.Name, required.Contains(named.Property.Name), role, title, isProvider))
            .ToImmutableArray();
    }

    /// <summary>Binds the members <c>properties</c> of <paramref name="owner"/> as outputs.</summary>
    /// <param name="className">The class that gets them: no member may have its name.</param>
    public EquatableArray<OutputProperty> Outputs(JsonValue? owner, string title, string className)
    {
        if (owner is null)
        {
            return default;
        }

        var required = Required(owner, "properties", "required", title);
        return Named(owner.MembersOf("properties"), title, className).Select(named =>
        {
            var property = named.Property;
            var type = types.Resolve(property.Value, property.NameSpan, TypeRole.Output, Title(title, property));
            var isRequired = context.Package.IsKubernetes || required.Contains(property.Name);
            return new OutputProperty(
                property.Name,
                named.Name,
                Names.Parameter(property.Name),
                isRequired ? type.Text : type.Optional,
                Description(property.Value),
                property.Value["deprecationMessage"]?.AsString);
        }).ToImmutableArray();
    }

    public static string Description(JsonValue value) => value["description"]?.AsString ?? "";

    private InputProperty Input(JsonMember property, string name, bool isRequired, TypeRole role, string owner, bool isProvider)
    {
        var spec = property.Value;
        var title = Title(owner, property);
        var isPlain = role == TypeRole.Plain || (spec["plain"]?.IsTrue == true && role == TypeRole.Input);
        var (type, shape, element, isValueType) = isPlain
            ? PlainType(spec, property.NameSpan, title)
            : InputType(spec, property.NameSpan, role, title);
        return new InputProperty(
            property.Name,
            name,
            Names.Field(property.Name),
            type,
            shape,
            element,
            isValueType,
            isRequired,
            spec["secret"]?.IsTrue == true && !isPlain,
            isProvider && types.Resolve(spec, property.NameSpan, role, title).Text != "string",
            Default(spec),
            Literals.Of(spec["const"]),
            Description(spec),
            spec["deprecationMessage"]?.AsString);
    }

    private (string Type, PropertyShape Shape, string Element, bool IsValueType) InputType(
        JsonValue spec, TextSpan place, TypeRole role, string title)
    {
        switch (ShapeOf(spec))
        {
            case PropertyShape.List:
                var items = types.Items(spec, place, role, title).Text;
                return ($"InputList<{items}>", PropertyShape.List, items, false);
            case PropertyShape.Map:
                var values = types.Values(spec, role, title).Text;
                return ($"InputMap<{values}>", PropertyShape.Map, values, false);
        }

        if (spec["$ref"]?.AsString == "pulumi.json#/Json")
        {
            return ("InputJson", PropertyShape.Value, "", false);
        }

        if (spec["$ref"] is null && spec["oneOf"] is { } union && types.Union(union, role, title) is { Length: 2 } both)
        {
            return ($"InputUnion<{both[0].Text}, {both[1].Text}>", PropertyShape.Value, "", false);
        }

        return ($"Input<{types.Resolve(spec, place, role, title).Text}>", PropertyShape.Value, "", false);
    }

    private (string Type, PropertyShape Shape, string Element, bool IsValueType) PlainType(JsonValue spec, TextSpan place, string title)
    {
        var type = types.Resolve(spec, place, TypeRole.Plain, title);
        return (type.Text, ShapeOf(spec), "", type.IsValueType);
    }

    private string? Default(JsonValue spec)
    {
        var value = Literals.Of(spec["default"]);
        if (value is not null && EnumMemberOf(spec, value) is { } member)
        {
            value = member;
        }

        var variables = (spec["defaultInfo"]?.StringsOf("environment") ?? []).Select(Literals.Of).ToArray();
        if (variables.Length == 0)
        {
            return value;
        }

        var getter = spec["type"]?.AsString switch
        {
            "boolean" => "GetEnvBoolean",
            "integer" => "GetEnvInt32",
            "number" => "GetEnvDouble",
            _ => "GetEnv",
        };
        var call = $"Utilities.{getter}({string.Join(", ", variables)})";
        return value is null ? call : $"{call} ?? {value}";
    }

    private string? EnumMemberOf(JsonValue spec, string literal)
    {
        var reference = spec["$ref"]?.AsString;
        if (reference?.StartsWith(TypeResolver.TypesPrefix, StringComparison.Ordinal) != true)
        {
            return null;
        }

        var token = reference.Substring(TypeResolver.TypesPrefix.Length);
        var member = context.Type(token)?.Value["enum"]?.Items.FirstOrDefault(item => Literals.Of(item["value"]) == literal);
        return member is null
            ? null
            : $"global::{context.Tokens.Namespace(token)}.{TokenNames.ClassName(token)}.{SchemaBinder.EnumMemberName(member)}";
    }

    private HashSet<string> Required(JsonValue owner, string propertiesName, string requiredName, string title)
    {
        var required = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in owner[requiredName]?.Items ?? [])
        {
            required.Add(item.Text);
            if (owner[propertiesName]?.Member(item.Text) is null)
            {
                context.Diagnostics.Add(Rules.UnknownRequired, item.Span, title, item.Text);
            }
        }

        return required;
    }

    private IEnumerable<(JsonMember Property, string Name)> Named(IReadOnlyList<JsonMember> properties, string title, string? className)
    {
        var wireNames = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (className is not null)
        {
            names.Add(className);
        }

        foreach (var property in properties)
        {
            if (!wireNames.Add(property.Name))
            {
                context.Diagnostics.Add(Rules.Duplicate, property.NameSpan, property.Name, title);
                continue;
            }

            var name = property.Value["language"]?["csharp"]?["name"]?.AsString ?? Names.Title(property.Name);
            if (!names.Add(name))
            {
                context.Diagnostics.Add(Rules.NameCollision, property.NameSpan, title, property.Name, name);
                continue;
            }

            yield return (property, name);
        }
    }

    private static PropertyShape ShapeOf(JsonValue spec)
    {
        if (spec["$ref"] is not null || spec["oneOf"] is not null)
        {
            return PropertyShape.Value;
        }

        return spec["type"]?.AsString switch
        {
            "array" => PropertyShape.List,
            "object" => PropertyShape.Map,
            _ => PropertyShape.Value,
        };
    }

    private static string Title(string owner, JsonMember property) => $"{owner}.{property.Name}";
}
