using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Pulumi.Generator.Json;

namespace Pulumi.Generator.Binding;

/// <summary>Turns type tokens (<c>package:module:Name</c>) into namespaces and class names.</summary>
internal sealed class TokenNames
{
    private const string DefaultModuleFormat = "(.*)";
    private readonly Regex _moduleFormat;
    private readonly Dictionary<string, string> _namespaces;
    private readonly bool _isKubernetes;

    public TokenNames(JsonValue schema, string package, bool isKubernetes)
    {
        var csharp = schema["language"]?["csharp"];
        _isKubernetes = isKubernetes;
        _moduleFormat = new Regex(schema["meta"]?["moduleFormat"]?.AsString ?? DefaultModuleFormat, RegexOptions.CultureInvariant);
        _namespaces = (csharp?.MembersOf("namespaces") ?? [])
            .GroupBy(member => member.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last().Value.Text, StringComparer.Ordinal);
        PackageTitle = _namespaces.TryGetValue(package, out var title) ? title : Names.Title(package);
        Root = (csharp?["rootNamespace"]?.AsString ?? "Pulumi") + "." + PackageTitle;
    }

    /// <summary>The package's name in C#, such as <c>VSphere</c>.</summary>
    public string PackageTitle { get; }

    /// <summary>The package's root namespace, such as <c>Pulumi.VSphere</c>.</summary>
    public string Root { get; }

    public static string ClassName(string token) => Names.Title(token.Substring(token.LastIndexOf(':') + 1));

    /// <summary>The namespace of resources, functions and enumerations.</summary>
    public string Namespace(string token) => Join(Root, Module(token));

    /// <summary>The namespace of args classes: <c>Inputs</c> beside the resources, or <c>Types.Inputs</c> for Kubernetes.</summary>
    public string Inputs(string token) => Nested(token, "Inputs");

    /// <summary>The namespace of output types: <c>Outputs</c> beside the resources, or <c>Types.Outputs</c> for Kubernetes.</summary>
    public string Outputs(string token) => Nested(token, "Outputs");

    private string Nested(string token, string kind)
    {
        var module = Module(token);
        if (!_isKubernetes)
        {
            return Join(Root, module) + "." + kind;
        }

        return Join($"{Root}.Types.{kind}", module.Length == 0 && _namespaces.TryGetValue("", out var rootModule) ? rootModule : module);
    }

    private string Module(string token)
    {
        var raw = token.Split(':')[1];
        var match = _moduleFormat.Match(raw);
        var module = match.Success && match.Groups.Count > 1 ? match.Groups[1].Value : raw;
        if (module is "index" or "")
        {
            return "";
        }

        return _namespaces.TryGetValue(module, out var known) ? known : string.Join(".", module.Split('/').Select(Names.Title));
    }

    private static string Join(string left, string right) => right.Length == 0 ? left : $"{left}.{right}";
}
