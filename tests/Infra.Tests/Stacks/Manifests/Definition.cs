using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CalicoAci.Infra.Tests.Stacks.Manifests;

/// <summary>The schema of a custom resource, trimmed to what the program may set, with the place where it was read (folder <c>Schemas</c>).</summary>
/// <param name="Json">The file.</param>
internal sealed record Definition(JsonObject Json)
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests/Infra.Tests/Stacks/Manifests/Schemas");

    /// <summary>All definitions.</summary>
    public static IEnumerable<Definition> All => Directory.EnumerateFiles(Folder, "*.json").Select(Load);

    /// <summary>The definition of a kind.</summary>
    public static Definition Of(string kind) => Load(Path.Combine(Folder, $"{kind}.json"));

    /// <summary>The API version.</summary>
    public string ApiVersion => (string)Json["apiVersion"]!;

    /// <summary>The kind.</summary>
    public string Kind => (string)Json["kind"]!;

    /// <summary>Where it was read.</summary>
    public IEnumerable<string> Source => Json["source"]!.AsArray().Select(source => (string)source!);

    /// <summary>What is wrong with an object: its name or its spec.</summary>
    public IEnumerable<string> Problems(string path, ImmutableDictionary<string, object> inputs)
    {
        var name = (string)((ImmutableDictionary<string, object>)inputs["metadata"])["name"];
        return Spec(path, inputs["spec"]).Concat(
            Json["names"] is not { } names || Regex.IsMatch(name, (string)names!, RegexOptions.CultureInvariant) ? [] : [$"{path} must not be called '{name}'"]);
    }

    /// <summary>What is wrong with a spec.</summary>
    public IEnumerable<string> Spec(string path, object spec) => SchemaCheck.Problems(path, spec, Json["spec"]!.AsObject());

    private static Definition Load(string file) => new(JsonNode.Parse(File.ReadAllText(file))!.AsObject());
}
