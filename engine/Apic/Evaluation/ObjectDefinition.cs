using System.Collections.Immutable;
using System.Text.Json;

namespace CalicoAci.Engine.Apic.Evaluation;

/// <summary>How a managed object comes from a resource's inputs.</summary>
internal sealed record ObjectDefinition
{
    /// <summary>The class.</summary>
    public required TextTemplate Class { get; init; }

    /// <summary>The relative name, unless <see cref="FullDn"/> gives the whole.</summary>
    public TextTemplate? Rn { get; init; }

    /// <summary>The literal start of the relative name; says the class of objects that nobody describes.</summary>
    public string RnPrefix { get; init; } = "";

    /// <summary>The DN of the parent, where that is not the enclosing object.</summary>
    public ValueExpression? Parent { get; init; }

    /// <summary>The whole DN, where an input gives it.</summary>
    public ValueExpression? FullDn { get; init; }

    /// <summary>Whether the object is posted with its children inside.</summary>
    public bool Whole { get; init; }

    /// <summary>The attributes.</summary>
    public ImmutableArray<AttributeDefinition> Attributes { get; init; } = [];

    /// <summary>The path of a map whose members are attributes as they are.</summary>
    public string? Spread { get; init; }

    /// <summary>For which parts of the inputs the object exists.</summary>
    public required Selection Selection { get; init; }

    /// <summary>The objects below.</summary>
    public ImmutableArray<ObjectDefinition> Objects { get; init; } = [];

    /// <summary>Reads a definition of the catalog.</summary>
    public static ObjectDefinition Read(JsonElement json)
    {
        var type = Text(json, "class")!;
        var rn = Text(json, "rn");
        return new ObjectDefinition
        {
            Class = TextTemplate.Parse(type),
            Rn = rn is null ? null : TextTemplate.Parse(rn),
            RnPrefix = rn is null ? "" : Dn.PrefixOf(rn),
            Parent = Text(json, "parent") is { } parent ? ValueExpression.Parse(parent) : null,
            FullDn = Text(json, "dn") is { } dn ? ValueExpression.Parse(dn) : null,
            Whole = json.TryGetProperty("whole", out var whole) && whole.GetBoolean(),
            Attributes = AttributeDefinition.ParseAll(Text(json, "attributes") ?? ""),
            Spread = Text(json, "spread"),
            Selection = SelectionOf(json),
            Objects = json.TryGetProperty("objects", out var objects) ? [.. objects.EnumerateArray().Select(Read)] : [],
        };
    }

    private static Selection SelectionOf(JsonElement json)
    {
        if (Text(json, "when") is { } when)
        {
            var parts = when.Split('=', 2);
            return new Selection(SelectionKind.When, parts[0], parts.Length > 1 ? parts[1] : null);
        }

        return Text(json, "with") is { } with ? new Selection(SelectionKind.With, with, null)
            : Text(json, "each") is { } each ? new Selection(SelectionKind.Each, each, null)
            : new Selection(SelectionKind.Always, "", null);
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
