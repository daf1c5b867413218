using System.Text.RegularExpressions;
using CalicoAci.Engine.Rendering;

namespace CalicoAci.Infra.Tests.Stacks.RouterOnHost;

/// <summary>The rendered files of the stack whose hosts route themselves.</summary>
internal static partial class RoutedStack
{
    public const string Name = "router-on-host";

    public static async Task<IReadOnlyDictionary<string, string>> FilesAsync()
        => Renderer.Render(await StackPreview.PlanOf(Name), RepositoryFiles.Root).Files.ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);

    /// <summary>The files with one name, by node.</summary>
    public static async Task<SortedDictionary<string, string>> OfNodesAsync(string path)
        => new(
            (await FilesAsync()).Where(file => file.Key.EndsWith(path, StringComparison.Ordinal))
                .ToDictionary(file => Node().Match(file.Key).Groups["node"].Value, file => file.Value),
            StringComparer.Ordinal);

    /// <summary>The interfaces with a neighbour in a configuration of FRR.</summary>
    public static string[] Neighbours(string configuration) => [.. Neighbour().Matches(configuration).Select(match => match.Groups["interface"].Value)];

    /// <summary>The AS number in a configuration of FRR.</summary>
    public static string Asn(string configuration) => RouterBgp().Match(configuration).Groups["asn"].Value;

    [GeneratedRegex("^nodes/(?<node>[^/]+)/")]
    private static partial Regex Node();

    [GeneratedRegex(@"^ neighbor (?<interface>\S+) interface peer-group fabric$", RegexOptions.Multiline)]
    private static partial Regex Neighbour();

    [GeneratedRegex(@"^router bgp (?<asn>\d+)$", RegexOptions.Multiline)]
    private static partial Regex RouterBgp();
}
