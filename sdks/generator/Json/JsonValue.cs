using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Pulumi.Generator.Json;

/// <summary>A JSON value that knows where it stands in its file, so that an error can point at it.</summary>
internal sealed class JsonValue
{
    private static readonly JsonMember[] NoMembers = [];
    private static readonly JsonValue[] NoItems = [];
    private Dictionary<string, JsonMember>? _index;

    public JsonKind Kind { get; init; }

    public TextSpan Span { get; init; }

    /// <summary>The text of a string, number or boolean.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<JsonMember> Members { get; init; } = NoMembers;

    public IReadOnlyList<JsonValue> Items { get; init; } = NoItems;

    public JsonValue? this[string name] => Member(name)?.Value;

    public bool IsTrue => Kind == JsonKind.Boolean && Text == "true";

    public string? AsString => Kind == JsonKind.String ? Text : null;

    public JsonMember? Member(string name)
    {
        if (_index is null)
        {
            _index = [];
            foreach (var member in Members)
            {
                _index[member.Name] = member;
            }
        }

        return _index.TryGetValue(name, out var found) ? found : null;
    }

    /// <summary>The members of the object <paramref name="name"/>; none where there is no such object.</summary>
    public IReadOnlyList<JsonMember> MembersOf(string name) => this[name]?.Members ?? NoMembers;

    /// <summary>The strings of the array <paramref name="name"/>; none where there is no such array.</summary>
    public IEnumerable<string> StringsOf(string name) =>
        this[name]?.Items.Select(item => item.AsString).OfType<string>() ?? [];
}
