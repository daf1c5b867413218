using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CalicoAci.ApicStandIn.Model;

/// <summary>The classes that the stand-in knows, and which lie below which: the embedded <c>classes.json</c>.</summary>
public sealed partial class ObjectModel
{
    private static readonly string[] OfAll = ["annotation"];
    private static readonly string[] OfNamed = ["name", "nameAlias", "descr", "ownerKey", "ownerTag"];
    private static readonly Lazy<ObjectModel> Lazy = new(Load);

    private readonly FrozenDictionary<string, ManagedClass> _classes;
    private readonly ILookup<string, ManagedClass> _children;

    private ObjectModel(IEnumerable<ManagedClass> classes)
    {
        _classes = classes.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        _children = _classes.Values
            .SelectMany(type => type.Parents.DefaultIfEmpty("").Select(parent => (Parent: parent, Type: type)))
            .ToLookup(pair => pair.Parent, pair => pair.Type, StringComparer.Ordinal);
    }

    /// <summary>The model.</summary>
    public static ObjectModel Instance => Lazy.Value;

    /// <summary>The class of a name.</summary>
    /// <exception cref="ApicException">There is no such class.</exception>
    public ManagedClass Class(string name) => _classes.GetValueOrDefault(name) ?? throw ApicException.UnknownClass(name);

    /// <summary>The classes that may lie below a class; below the empty name, the roots.</summary>
    public IEnumerable<ManagedClass> Below(string parent) => _children[parent];

    private static ObjectModel Load()
    {
        using Stream stream = typeof(ObjectModel).Assembly.GetManifestResourceStream("classes.json")!;
        using var json = JsonDocument.Parse(stream);
        return new ObjectModel([.. json.RootElement.EnumerateObject().Select(Read)]);
    }

    private static ManagedClass Read(JsonProperty entry)
    {
        var relativeName = new RelativeNameFormat(entry.Value.GetProperty("rn").GetString()!);
        string[] attributes = Words(entry.Value, "attributes");
        return new ManagedClass
        {
            Name = entry.Name,
            RelativeName = relativeName,
            Parents = [.. Words(entry.Value, "in")],
            Attributes = attributes.Select(name => name.TrimEnd('!'))
                .Concat(relativeName.Naming)
                .Concat(OfAll)
                .Concat(Relation().IsMatch(entry.Name) ? [] : OfNamed)
                .ToFrozenSet(StringComparer.Ordinal),
            Secure = attributes.Where(name => name.EndsWith('!')).Select(name => name.TrimEnd('!')).ToFrozenSet(StringComparer.Ordinal),
            Implicit = entry.Value.TryGetProperty("implicit", out JsonElement implied) && implied.GetBoolean(),
        };
    }

    private static string[] Words(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out JsonElement value) ? value.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>Relations are named after the package, <c>Rs</c> and their target: they have no name of their own.</summary>
    [GeneratedRegex("^[a-z0-9]+Rs[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Relation();
}
