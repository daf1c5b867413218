using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;

namespace CalicoAci.Engine.Apic.Evaluation;

/// <summary>The definitions of all ACI resource types: the embedded files of <c>Apic/Catalog</c>.</summary>
internal sealed class ObjectCatalog
{
    private const string ResourcePrefix = "CalicoAci.Engine.Apic.Catalog.";
    private static readonly Lazy<ObjectCatalog> Lazy = new(Load);

    private readonly FrozenDictionary<string, JsonElement> _sources;
    private readonly ConcurrentDictionary<string, ObjectDefinition> _definitions = new(StringComparer.Ordinal);

    private ObjectCatalog(FrozenDictionary<string, JsonElement> sources) => _sources = sources;

    /// <summary>The catalog.</summary>
    public static ObjectCatalog Instance => Lazy.Value;

    /// <summary>All type tokens.</summary>
    public IEnumerable<string> Types => _sources.Keys.Select(TokenOf).Order(StringComparer.Ordinal);

    /// <summary>The definition of a type token such as <c>aci:index/tenant:Tenant</c>, or null.</summary>
    public ObjectDefinition? Find(string token) => KeyOf(token) is { } key ? FindByKey(key) : null;

    /// <summary>The definition of the resource that a look-up such as <c>aci:index/getTenant:getTenant</c> reads, or null.</summary>
    public ObjectDefinition? FindLookup(string token)
    {
        const string Start = "aci:index/get";
        var colon = token.LastIndexOf(':');
        return token.StartsWith(Start, StringComparison.Ordinal) && colon > Start.Length
            ? FindByKey(char.ToLowerInvariant(token[Start.Length]) + token[(Start.Length + 1)..colon])
            : null;
    }

    private ObjectDefinition? FindByKey(string key) =>
        _sources.TryGetValue(key, out var source) ? _definitions.GetOrAdd(key, static (_, json) => ObjectDefinition.Read(json), source) : null;

    private static string? KeyOf(string token)
    {
        const string Start = "aci:index/";
        var colon = token.LastIndexOf(':');
        return token.StartsWith(Start, StringComparison.Ordinal) && colon > Start.Length ? token[Start.Length..colon] : null;
    }

    private static string TokenOf(string key) => $"aci:index/{key}:{char.ToUpperInvariant(key[0])}{key[1..]}";

    private static ObjectCatalog Load()
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip };
        var assembly = typeof(ObjectCatalog).Assembly;
        var sources = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var definition in JsonDocument.Parse(stream, options).RootElement.EnumerateObject())
            {
                sources.Add(definition.Name, definition.Value);
            }
        }

        return new ObjectCatalog(sources.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
