using System.Text.Json;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>The tokens of the providers' definitions that the SDKs are generated from.</summary>
internal static class KnownTokens
{
    /// <summary>API groups of custom resources, which no provider defines.</summary>
    private static readonly string[] CustomGroups =
    [
        "kubernetes:operator.tigera.io/", "kubernetes:projectcalico.org/", "kubernetes:crd.projectcalico.org/", "kubernetes:metallb.io/",
    ];

    private static readonly Lazy<HashSet<string>> All = new(Read);

    public static bool Contains(string token)
        => All.Value.Contains(token)
            || token.StartsWith("calico-aci:", StringComparison.Ordinal)
            || token.StartsWith("pulumi:", StringComparison.Ordinal)
            || CustomGroups.Any(group => token.StartsWith(group, StringComparison.Ordinal));

    private static HashSet<string> Read()
    {
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateDirectories(Path.Combine(RepositoryFiles.Root, "sdks")).Select(folder => Path.Combine(folder, "schema.json")).Where(File.Exists))
        {
            using var schema = JsonDocument.Parse(File.ReadAllText(file));
            foreach (string section in new[] { "resources", "functions" })
            {
                if (schema.RootElement.TryGetProperty(section, out JsonElement members))
                {
                    tokens.UnionWith(members.EnumerateObject().Select(member => member.Name));
                }
            }
        }

        return tokens;
    }
}
