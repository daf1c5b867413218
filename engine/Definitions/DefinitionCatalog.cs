using System.Collections.Concurrent;
using System.Reflection;

namespace CalicoAci.Engine.Definitions;

/// <summary>The definitions of all packages that the engine knows; each is read when it is first asked for.</summary>
internal sealed class DefinitionCatalog
{
    private const string ProviderPrefix = "pulumi:providers:";

    private readonly ConcurrentDictionary<string, Lazy<PackageDefinition?>> _packages = new(StringComparer.Ordinal);
    private readonly Func<string, ReadOnlyMemory<byte>?> _load;

    /// <summary>The packages whose definitions came with the engine.</summary>
    public DefinitionCatalog()
        : this(LoadEmbedded)
    {
    }

    /// <summary>Packages from elsewhere.</summary>
    /// <param name="load">Gives the schema of a package, or null where there is none.</param>
    public DefinitionCatalog(Func<string, ReadOnlyMemory<byte>?> load) => _load = load;

    /// <summary>The resource or provider of a type, or null where no definition says anything about it.</summary>
    public ResourceDefinition? Resource(string type) => type.StartsWith(ProviderPrefix, StringComparison.Ordinal)
        ? Package(type[ProviderPrefix.Length..])?.Provider
        : PackageOf(type)?.Resource(type);

    /// <summary>The function under a token, or null.</summary>
    public FunctionDefinition? Function(string token) => PackageOf(token)?.Function(token);

    /// <summary>A package, or null where there are no definitions of it.</summary>
    public PackageDefinition? Package(string name) => _packages.GetOrAdd(
        name, static (name, load) => new Lazy<PackageDefinition?>(() => load(name) is { } json ? new PackageDefinition(name, json) : null), _load).Value;

    private PackageDefinition? PackageOf(string token)
    {
        int colon = token.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : Package(token[..colon]);
    }

    private static ReadOnlyMemory<byte>? LoadEmbedded(string name)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"definitions/{name}/schema.json");
        if (stream is null)
        {
            return null;
        }

        byte[] json = new byte[stream.Length];
        stream.ReadExactly(json);
        return json.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? json.AsMemory(3) : json;
    }
}
