using System.Text.Json;
using System.Text.Json.Nodes;

namespace CalicoAci.Infra.Settings.Binding.Shapes;

/// <summary>A single value: a text, a number, a truth value, or a type that has a text form.</summary>
/// <param name="type">The C# type.</param>
/// <param name="expected">What a value must be, in words that complete "must be …".</param>
/// <param name="jsonType">The type of the value in JSON Schema.</param>
/// <param name="read">Reads a value; null when it is of another type.</param>
/// <param name="write">Writes a value.</param>
public sealed class ScalarShape(
    Type type,
    string expected,
    string jsonType,
    Func<JsonElement, object?> read,
    Func<object, JsonNode> write) : SettingShape(type)
{
    /// <inheritdoc/>
    public override string Expected { get; } = expected;

    /// <summary>The type of the value in JSON Schema.</summary>
    public string JsonType { get; } = jsonType;

    /// <summary>The format of the value in JSON Schema, if it has one.</summary>
    public string? Format { get; init; }

    /// <summary>An explanation of why a value was refused, where the type knows more than <see cref="Expected"/>.</summary>
    public Func<string, string?> Hint { get; init; } = static _ => null;

    /// <summary>Reads a value; null when it is of another type.</summary>
    public object? Read(JsonElement element) => read(element);

    /// <summary>Writes a value.</summary>
    public JsonNode Write(object value) => write(value);
}
