using System;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using Pulumi.Generator.Diagnostics;
using Pulumi.Generator.Json;

namespace Pulumi.Generator.Binding;

/// <summary>Turns the type of a property into C#.</summary>
internal sealed class TypeResolver(SchemaContext context)
{
    public const string TypesPrefix = "#/types/";
    private const string ResourcesPrefix = "#/resources/";
    private static readonly CSharpType Unknown = new("object");

    /// <summary>The C# type of a value: elements of inputs, whole outputs.</summary>
    /// <param name="owner">Whose type it is, for messages.</param>
    public CSharpType Resolve(JsonValue spec, TextSpan place, TypeRole role, string owner)
    {
        if (spec["$ref"] is { } reference)
        {
            return Reference(reference, role, owner);
        }

        if (spec["oneOf"] is { } union)
        {
            return Union(union, role, owner) is { Length: 2 } both
                ? new CSharpType($"Union<{both[0].Text}, {both[1].Text}>", IsValueType: true)
                : Single(union, role, owner);
        }

        if (spec["type"] is not { } type)
        {
            context.Diagnostics.Add(Rules.MissingType, place, owner);
            return Unknown;
        }

        switch (type.AsString)
        {
            case "boolean":
                return new CSharpType("bool", IsValueType: true);
            case "integer":
                return new CSharpType("int", IsValueType: true);
            case "number":
                return new CSharpType("double", IsValueType: true);
            case "string":
                return new CSharpType("string");
            case "array":
                var items = Items(spec, place, role, owner).Text;
                return role == TypeRole.Plain ? new CSharpType($"List<{items}>") : new CSharpType($"ImmutableArray<{items}>", IsValueType: true);
            case "object":
                var values = Values(spec, role, owner).Text;
                return new CSharpType(role == TypeRole.Plain ? $"Dictionary<string, {values}>" : $"ImmutableDictionary<string, {values}>");
            default:
                context.Diagnostics.Add(Rules.UnknownType, type.Span, owner, type.Text);
                return Unknown;
        }
    }

    /// <summary>The element type of an array.</summary>
    public CSharpType Items(JsonValue spec, TextSpan place, TypeRole role, string owner)
    {
        if (spec["items"] is { } items)
        {
            return Resolve(items, items.Span, role, owner + "'s items");
        }

        context.Diagnostics.Add(Rules.MissingType, place, owner + "'s items");
        return Unknown;
    }

    /// <summary>The value type of a map; text where the schema does not say.</summary>
    public CSharpType Values(JsonValue spec, TypeRole role, string owner) =>
        spec["additionalProperties"] is { } values
            ? Resolve(values, values.Span, role, owner + "'s values")
            : new CSharpType("string");

    /// <summary>The distinct C# types of a union.</summary>
    public CSharpType[] Union(JsonValue union, TypeRole role, string owner) =>
        [.. union.Items.Select(choice => Resolve(choice, choice.Span, role, owner)).Distinct()];

    /// <summary>The class of an object type in a role.</summary>
    public (string Namespace, string Name) ObjectClass(string token, TypeRole role)
    {
        var name = TokenNames.ClassName(token);
        var roles = context.RolesOf(token);
        if (role == TypeRole.Output)
        {
            var isResult = context.HasBridgeNames && roles.HasFlag(TypeRole.Function);
            return (context.Tokens.Outputs(token), isResult ? name + "Result" : name);
        }

        var suffix = role switch
        {
            TypeRole.State => "GetArgs",
            TypeRole.Plain => context.HasBridgeNames ? "Args" : "",
            _ => context.HasBridgeNames && roles.HasFlag(TypeRole.Invoke) ? "InputArgs" : "Args",
        };
        return (context.Tokens.Inputs(token), name + suffix);
    }

    private CSharpType Single(JsonValue union, TypeRole role, string owner) =>
        Union(union, role, owner) is { Length: 1 } one ? one[0] : Unknown;

    private CSharpType Reference(JsonValue reference, TypeRole role, string owner)
    {
        switch (reference.Text)
        {
            case "pulumi.json#/Any":
                return Unknown;
            case "pulumi.json#/Archive":
                return new CSharpType("global::Pulumi.Archive");
            case "pulumi.json#/Asset":
                return new CSharpType("global::Pulumi.AssetOrArchive");
            case "pulumi.json#/Json":
                return new CSharpType("global::System.Text.Json.JsonElement", IsValueType: true);
        }

        var text = Uri.UnescapeDataString(reference.Text);
        if (text.StartsWith(TypesPrefix, StringComparison.Ordinal)
            && text.Substring(TypesPrefix.Length) is var token
            && context.Type(token) is { } type
            && SchemaBinder.IsToken(token, context.Package.Name))
        {
            if (type.Value["enum"] is not null)
            {
                return new CSharpType($"global::{context.Tokens.Namespace(token)}.{TokenNames.ClassName(token)}", IsValueType: true);
            }

            var (space, name) = ObjectClass(token, role);
            return new CSharpType($"global::{space}.{name}");
        }

        if (text.StartsWith(ResourcesPrefix, StringComparison.Ordinal)
            && text.Substring(ResourcesPrefix.Length) is var resource
            && context.Resource(resource) is not null
            && SchemaBinder.IsToken(resource, context.Package.Name))
        {
            return new CSharpType($"global::{context.Tokens.Namespace(resource)}.{TokenNames.ClassName(resource)}");
        }

        context.Diagnostics.Add(Rules.UnknownReference, reference.Span, owner, reference.Text);
        return Unknown;
    }
}
