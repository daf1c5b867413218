namespace CalicoAci.Engine.Apic.Evaluation;

/// <summary>
/// An expression of the catalog that gives one value: <c>'text'</c>, or the path of an input with an optional default and filter,
/// as in <c>path?default|filter:argument</c>.
/// </summary>
internal sealed class ValueExpression
{
    private readonly string? _literal;
    private readonly string _path;
    private readonly string? _default;
    private readonly Func<string, string> _filter;

    private ValueExpression(string? literal, string path, string? fallback, Func<string, string> filter)
    {
        _literal = literal;
        _path = path;
        _default = fallback;
        _filter = filter;
    }

    /// <summary>Reads an expression.</summary>
    public static ValueExpression Parse(string text)
    {
        if (text.StartsWith('\'') && text.EndsWith('\''))
        {
            return new ValueExpression(text[1..^1], "", null, value => value);
        }

        var parts = text.Split('|', 2);
        var source = parts[0].Split('?', 2);
        return new ValueExpression(null, source[0], source.Length > 1 ? source[1] : null, parts.Length > 1 ? FilterOf(parts[1]) : value => value);
    }

    /// <summary>The value, or null where the input is absent or empty.</summary>
    public ApicValue? Evaluate(Scope scope)
    {
        if (_literal is not null)
        {
            return ApicValue.Known(_literal);
        }

        var value = scope.Find(_path, out var secret);
        return Scalars.TextOf(value, secret, _filter) ?? (_default is null ? null : ApicValue.Known(_default));
    }

    private static Func<string, string> FilterOf(string text)
    {
        var parts = text.Split(':', 2);
        switch (parts[0])
        {
            case "name":
                return Dn.NameOf;
            case "suffix":
                return value => value + parts[1];
            case "case":
                var cases = parts[1].Split(',').Select(item => item.Split('=', 2)).ToDictionary(item => item[0], item => item[1], StringComparer.Ordinal);
                return value => cases.GetValueOrDefault(value, value);
            default:
                throw new FormatException($"The catalog uses the filter \"{parts[0]}\"; known are name, suffix and case.");
        }
    }
}
