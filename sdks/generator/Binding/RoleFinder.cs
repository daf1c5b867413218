using System;
using System.Collections.Generic;
using System.Linq;
using Pulumi.Generator.Json;

namespace Pulumi.Generator.Binding;

/// <summary>Finds in which roles each object type is used, by following the references from resources and functions.</summary>
internal sealed class RoleFinder(SchemaContext context)
{
    public void Find()
    {
        Properties(context.Schema["provider"], "inputProperties", TypeRole.Input);
        foreach (var resource in context.Schema.MembersOf("resources").Select(member => member.Value))
        {
            Properties(resource, "inputProperties", TypeRole.Input);
            Properties(resource, "properties", TypeRole.Output);
            Properties(resource["stateInputs"], "properties", TypeRole.State);
        }

        foreach (var function in context.Schema.MembersOf("functions").Select(member => member.Value))
        {
            Properties(function["inputs"], "properties", TypeRole.Plain | TypeRole.Invoke | TypeRole.Function);
            Properties(function["outputs"], "properties", TypeRole.Output | TypeRole.Function);
        }
    }

    private void Properties(JsonValue? owner, string name, TypeRole role)
    {
        foreach (var property in owner?.MembersOf(name) ?? [])
        {
            Follow(property.Value, property.Value["plain"]?.IsTrue == true && role == TypeRole.Input ? TypeRole.Plain : role);
        }
    }

    private void Follow(JsonValue spec, TypeRole role)
    {
        var reference = spec["$ref"]?.AsString;
        if (reference?.StartsWith(TypeResolver.TypesPrefix, StringComparison.Ordinal) == true)
        {
            var token = Uri.UnescapeDataString(reference).Substring(TypeResolver.TypesPrefix.Length);
            if (context.Type(token) is { } type && context.AddRole(token, role))
            {
                Properties(type.Value, "properties", role);
            }
        }

        foreach (var part in Parts(spec))
        {
            Follow(part, role);
        }
    }

    private static IEnumerable<JsonValue> Parts(JsonValue spec)
    {
        if (spec["items"] is { } items)
        {
            yield return items;
        }

        if (spec["additionalProperties"] is { } values)
        {
            yield return values;
        }

        foreach (var choice in spec["oneOf"]?.Items ?? [])
        {
            yield return choice;
        }
    }
}
