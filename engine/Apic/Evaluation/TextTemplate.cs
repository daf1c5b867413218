using System.Collections.Immutable;
using System.Text;

namespace CalicoAci.Engine.Apic.Evaluation;

/// <summary>A text of the catalog with expressions in braces, such as <c>vlifp-[{nodeDn}]-[{encap}]</c>.</summary>
internal sealed class TextTemplate
{
    private readonly ImmutableArray<(string? Text, ValueExpression? Expression)> _segments;

    private TextTemplate(ImmutableArray<(string? Text, ValueExpression? Expression)> segments) => _segments = segments;

    /// <summary>Reads a template.</summary>
    public static TextTemplate Parse(string text)
    {
        var segments = ImmutableArray.CreateBuilder<(string?, ValueExpression?)>();
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf('{', position);
            if (open < 0)
            {
                segments.Add((text[position..], null));
                break;
            }

            if (open > position)
            {
                segments.Add((text[position..open], null));
            }

            var close = text.IndexOf('}', open);
            segments.Add((null, ValueExpression.Parse(text[(open + 1)..close])));
            position = close + 1;
        }

        return new TextTemplate(segments.ToImmutable());
    }

    /// <summary>The text; unknown when a part is unknown, absent or secret: no DN shows a secret.</summary>
    public ApicValue Evaluate(Scope scope)
    {
        if (_segments is [{ Text: { } only }])
        {
            return ApicValue.Known(only);
        }

        var result = new StringBuilder();
        foreach (var (text, expression) in _segments)
        {
            if (text is not null)
            {
                result.Append(text);
            }
            else if (expression!.Evaluate(scope) is { IsKnown: true } value)
            {
                result.Append(value.Text);
            }
            else
            {
                return ApicValue.Unknown;
            }
        }

        return ApicValue.Known(result.ToString());
    }
}
