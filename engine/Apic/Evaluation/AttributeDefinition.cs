using System.Collections.Immutable;

namespace CalicoAci.Engine.Apic.Evaluation;

/// <summary>How an attribute of a managed object comes from the inputs.</summary>
/// <param name="Name">The APIC's name of the attribute.</param>
/// <param name="Value">Where its value comes from.</param>
/// <param name="Sensitive">Whether the value is secret by its nature, marked or not.</param>
internal sealed record AttributeDefinition(string Name, ValueExpression Value, bool Sensitive)
{
    /// <summary>Reads definitions parted by spaces: <c>attribute</c>, <c>attribute=expression</c>, with <c>!</c> after the name of a sensitive one.</summary>
    public static ImmutableArray<AttributeDefinition> ParseAll(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    private static AttributeDefinition Parse(string text)
    {
        var parts = text.Split('=', 2);
        var name = parts[0].TrimEnd('!');
        return new AttributeDefinition(name, ValueExpression.Parse(parts.Length > 1 ? parts[1] : name), parts[0].EndsWith('!'));
    }

    /// <summary>The attribute, or null where the inputs have no value for it.</summary>
    public ApicAttribute? Evaluate(Scope scope)
    {
        if (Value.Evaluate(scope) is not { } value)
        {
            return null;
        }

        return new ApicAttribute(Name, Sensitive && value.IsKnown ? value with { Kind = ApicValueKind.Secret } : value);
    }
}
