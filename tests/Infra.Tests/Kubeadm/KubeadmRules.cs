using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CalicoAci.Components.Model;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Infra.Tests.Kubeadm;

/// <summary>What kubeadm's strict decoder and validation accept, from the table beside this file: an unknown field is an error.</summary>
internal static partial class KubeadmRules
{
    private static readonly IReadOnlyDictionary<string, string> Versions = new Dictionary<string, string>
    {
        ["InitConfiguration"] = "kubeadm.k8s.io/v1beta4",
        ["JoinConfiguration"] = "kubeadm.k8s.io/v1beta4",
        ["ClusterConfiguration"] = "kubeadm.k8s.io/v1beta4",
        ["KubeletConfiguration"] = "kubelet.config.k8s.io/v1beta1",
        ["KubeProxyConfiguration"] = "kubeproxy.config.k8s.io/v1alpha1",
    };

    private static readonly IReadOnlyDictionary<string, string> Fields = Load();

    /// <summary>What is wrong with a file of one or more documents.</summary>
    public static IEnumerable<string> Check(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        foreach (YamlMappingNode document in stream.Documents.Select(document => (YamlMappingNode)document.RootNode))
        {
            string kind = Scalar(document, "kind"), version = Scalar(document, "apiVersion");
            if (Versions.GetValueOrDefault(kind) != version)
            {
                yield return $"{version} has no {kind}";
                continue;
            }

            foreach (string error in document.Children.Where(child => ((YamlScalarNode)child.Key).Value is not ("kind" or "apiVersion"))
                .SelectMany(child => Check($"{kind}.{child.Key}", child.Value)))
            {
                yield return error;
            }

            if (kind == "JoinConfiguration" && document.Children.TryGetValue("discovery", out YamlNode? discovery) && ((YamlMappingNode)discovery).Children.Count(child => $"{child.Key}" is "bootstrapToken" or "file") != 1)
            {
                yield return "discovery needs exactly one of bootstrapToken and file";
            }
        }
    }

    private static IEnumerable<string> Check(string path, YamlNode node) => node switch
    {
        // A group of fields that is a map by itself must have known members.
        YamlMappingNode map => map.Children.SelectMany(child => Check(Fields.ContainsKey($"{path}{{}}") ? $"{path}{{}}" : $"{path}.{child.Key}", child.Value)),
        YamlSequenceNode list => list.Children.SelectMany(child => Check($"{path}[]", child)),
        YamlScalarNode scalar when Fields.TryGetValue(path, out string? type) => Allows(type, scalar.Value ?? "") ? [] : [$"{path}: '{scalar.Value}' is not of type {type}"],
        _ => [$"unknown field {path}"],
    };

    private static bool Allows(string type, string value) => type switch
    {
        _ when type.StartsWith("enum:", StringComparison.Ordinal) => type[5..].Split('|').Contains(value),
        "bool" => value is "true" or "false",
        "number" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        "port" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and < 65536,
        "duration" => Duration().IsMatch(value),
        "path" => value.StartsWith('/'),
        "ip" => IPAddress.TryParse(value, out _),
        "prefixes" => value.Split(',') is { Length: 1 or 2 } parts && parts.All(part => Cidr.TryParse(part, out _)) && parts.Select(part => Cidr.Parse(part).Family).Distinct().Count() == parts.Length,
        "socket" => value.StartsWith("unix:///", StringComparison.Ordinal),
        "node" => Name().IsMatch(value),
        "argument" => Argument().IsMatch(value),
        "version" => Version().IsMatch(value),
        "token" => value == "@TOKEN@" || Token().IsMatch(value),
        "hash" => value == "@CA_CERT_HASH@" || Hash().IsMatch(value),
        "key" => value == "@CERTIFICATE_KEY@" || Key().IsMatch(value),
        "endpoint" => Endpoint().IsMatch(value),
        "quantity" => Quantity().IsMatch(value),
        _ => true,
    };

    private static string Scalar(YamlMappingNode map, string name) => map.Children.TryGetValue(name, out YamlNode? value) ? ((YamlScalarNode)value).Value ?? "" : "";

    private static Dictionary<string, string> Load()
    {
        (string Path, string Type)[] lines = [.. File.ReadLines(Path.Combine(RepositoryFiles.Root, "tests/Infra.Tests/Kubeadm/v1beta4.fields"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', 2))
            .Select(parts => (parts[0], parts[1]))];
        return lines.Where(line => line.Path[0] != '@')
            .SelectMany(line => line.Type[0] != '@'
                ? [line]
                : lines.Where(group => group.Path.StartsWith(line.Type + ".", StringComparison.Ordinal)).Select(group => (Path: line.Path + group.Path[line.Type.Length..], group.Type)))
            .ToDictionary(line => line.Path, line => line.Type, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^([0-9]+(h|m|s|ms))+$")]
    private static partial Regex Duration();

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]*$")]
    private static partial Regex Argument();

    [GeneratedRegex(@"^v1\.[0-9]+\.[0-9]+$")]
    private static partial Regex Version();

    [GeneratedRegex(@"^[a-z0-9]{6}\.[a-z0-9]{16}$")]
    private static partial Regex Token();

    [GeneratedRegex(@"^sha256:[0-9a-f]{64}$")]
    private static partial Regex Hash();

    [GeneratedRegex(@"^[0-9a-f]{64}$")]
    private static partial Regex Key();

    [GeneratedRegex(@"^([a-z0-9.-]+|\[[0-9a-f:]+\]):[0-9]{1,5}$")]
    private static partial Regex Endpoint();

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)?(m|k|M|G|T|Ki|Mi|Gi|Ti)?$")]
    private static partial Regex Quantity();
}
