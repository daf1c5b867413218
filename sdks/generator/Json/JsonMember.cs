using Microsoft.CodeAnalysis.Text;

namespace Pulumi.Generator.Json;

/// <summary>A name and its value in a JSON object, with the place of the name.</summary>
internal sealed class JsonMember(string name, TextSpan nameSpan, JsonValue value)
{
    public string Name { get; } = name;

    public TextSpan NameSpan { get; } = nameSpan;

    public JsonValue Value { get; } = value;
}
