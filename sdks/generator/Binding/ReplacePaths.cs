using System;
using System.Collections.Generic;
using Pulumi.Generator.Json;

namespace Pulumi.Generator.Binding;

/// <summary>The property paths of a resource that the schema marks with <c>replaceOnChanges</c>.</summary>
internal sealed class ReplacePaths(SchemaContext context)
{
    public IEnumerable<string> Of(JsonValue resource) => Properties(resource, "", []);

    private IEnumerable<string> Properties(JsonValue owner, string prefix, HashSet<string> visited)
    {
        foreach (var property in owner.MembersOf("properties"))
        {
            var (suffix, inner) = Unwrap(property.Value);
            var path = prefix + property.Name + suffix;
            if (property.Value["replaceOnChanges"]?.IsTrue == true)
            {
                yield return path;
                continue;
            }

            var reference = inner["$ref"]?.AsString;
            if (reference?.StartsWith(TypeResolver.TypesPrefix, StringComparison.Ordinal) != true
                || context.Type(Uri.UnescapeDataString(reference).Substring(TypeResolver.TypesPrefix.Length)) is not { } type
                || !visited.Add(type.Name))
            {
                continue;
            }

            foreach (var nested in Properties(type.Value, path + ".", visited))
            {
                yield return nested;
            }

            visited.Remove(type.Name);
        }
    }

    private static (string Suffix, JsonValue Inner) Unwrap(JsonValue spec)
    {
        var suffix = "";
        while (spec["$ref"] is null)
        {
            if (spec["items"] is { } items)
            {
                (suffix, spec) = (suffix + "[*]", items);
            }
            else if (spec["additionalProperties"] is { } values)
            {
                (suffix, spec) = (suffix + ".*", values);
            }
            else
            {
                break;
            }
        }

        return (suffix, spec);
    }
}
