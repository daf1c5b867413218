using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;
using Pulumi.Generator.Diagnostics;
using Pulumi.Generator.Json;
using Pulumi.Generator.Models;

namespace Pulumi.Generator.Binding;

/// <summary>A schema file while it is bound: its parts, its naming rules and what is wrong with it.</summary>
internal sealed class SchemaContext
{
    private readonly Dictionary<string, TypeRole> _roles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public SchemaContext(JsonValue schema, string name, DiagnosticBag diagnostics)
    {
        Schema = schema;
        Diagnostics = diagnostics;
        var compatibility = schema["language"]?["csharp"]?["compatibility"]?.AsString;
        var isKubernetes = compatibility == "kubernetes20";
        HasBridgeNames = isKubernetes || compatibility == "tfbridge20";
        Tokens = new TokenNames(schema, name, isKubernetes);
        Package = new PackageNames(
            name,
            Tokens.Root,
            Tokens.PackageTitle + "ResourceType",
            schema["parameterization"] is not null,
            isKubernetes,
            schema["pluginDownloadURL"]?.AsString);
    }

    public JsonValue Schema { get; }

    public DiagnosticBag Diagnostics { get; }

    public PackageNames Package { get; }

    public TokenNames Tokens { get; }

    /// <summary>Whether type names follow the rules for bridged providers (<c>tfbridge20</c>) and Kubernetes.</summary>
    public bool HasBridgeNames { get; }

    public JsonMember? Type(string token) => Schema["types"]?.Member(token);

    public JsonMember? Resource(string token) => Schema["resources"]?.Member(token);

    public TypeRole RolesOf(string token) => _roles.TryGetValue(token, out var roles) ? roles : TypeRole.None;

    /// <summary>Notes a use of a type.</summary>
    /// <returns>Whether the use is new.</returns>
    public bool AddRole(string token, TypeRole role)
    {
        var roles = RolesOf(token);
        _roles[token] = roles | role;
        return (roles & role) != role;
    }

    /// <summary>Claims a class name.</summary>
    /// <returns>The name of the file that holds the class.</returns>
    public string Claim(string token, TextSpan place, string @namespace, string name)
    {
        var full = $"{@namespace}.{name}";
        if (!_taken.Add(full))
        {
            Diagnostics.Add(Rules.NameCollision, place, "The schema", token, full);
            return $"{full}.{_taken.Count}.g.cs";
        }

        return full + ".g.cs";
    }
}
