using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CalicoAci.Engine.Tests.PullRequests.Workflows;

/// <summary>
/// Evaluates the expressions of GitHub's workflows as their reference describes them: literals, contexts, operators and the
/// functions that our workflows use. What it does not know is an error.
/// </summary>
/// <param name="contexts">The contexts by name.</param>
/// <param name="status">Answers the functions about the state of the job, such as <c>cancelled</c>.</param>
internal sealed partial class WorkflowExpression(IReadOnlyDictionary<string, JsonNode?> contexts, Func<string, bool> status)
{
    private readonly Queue<string> _tokens = new();

    /// <summary>Whether an expression asks for the state of the job by itself.</summary>
    public static bool AsksForStatus(string text) => StatusFunction().IsMatch(text);

    /// <summary>Replaces the expressions of a text; a text that is one expression gives its value.</summary>
    public JsonNode? Interpolate(string text)
    {
        MatchCollection found = Placeholder().Matches(text);
        return found is [{ Index: 0 } only] && only.Length == text.Trim().Length
            ? Evaluate(only.Groups[1].Value)
            : JsonValue.Create(Placeholder().Replace(text, match => Text(Evaluate(match.Groups[1].Value))));
    }

    /// <summary>The value of an expression without its braces.</summary>
    public JsonNode? Evaluate(string text)
    {
        _tokens.Clear();
        int end = 0;
        foreach (Match token in Token().Matches(text))
        {
            Assert.That(text[end..token.Index].Trim(), Is.Empty, $"not understood in '{text}'");
            end = token.Index + token.Length;
            _tokens.Enqueue(token.Value);
        }

        JsonNode? value = Or();
        Assert.That(_tokens, Is.Empty, $"left over of '{text}'");
        Assert.That(text[end..].Trim(), Is.Empty, $"not understood in '{text}'");
        return value;
    }

    /// <summary>A value as text.</summary>
    public static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue scalar when scalar.TryGetValue(out bool flag) => flag ? "true" : "false",
        JsonValue scalar when scalar.TryGetValue(out string? text) => text,
        JsonValue scalar => scalar.ToJsonString(),
        JsonArray => "Array",
        _ => "Object",
    };

    /// <summary>Whether a value counts as true.</summary>
    public static bool IsTrue(JsonNode? value) => value is JsonArray or JsonObject || Text(value) is not ("" or "false" or "0");

    private JsonNode? Or()
    {
        JsonNode? value = And();
        while (Take("||"))
        {
            JsonNode? right = And();
            value = IsTrue(value) ? value : right;
        }

        return value;
    }

    private JsonNode? And()
    {
        JsonNode? value = Equality();
        while (Take("&&"))
        {
            JsonNode? right = Equality();
            value = IsTrue(value) ? right : value;
        }

        return value;
    }

    private JsonNode? Equality()
    {
        JsonNode? value = Unary();
        while (_tokens.TryPeek(out string? next) && next is "==" or "!=")
        {
            _tokens.Dequeue();
            value = AreEqual(value, Unary()) == (next == "==");
        }

        return value;
    }

    private JsonNode? Unary() => Take("!") ? !IsTrue(Unary()) : Primary();

    private JsonNode? Primary()
    {
        string token = _tokens.Dequeue();
        switch (token)
        {
            case "(":
                JsonNode? inner = Or();
                Expect(")");
                return inner;
            case "true" or "false":
                return token == "true";
            case "null":
                return null;
            case ['\'', ..]:
                return token[1..^1].Replace("''", "'", StringComparison.Ordinal);
            case var number when char.IsAsciiDigit(number[0]):
                return double.Parse(number, CultureInfo.InvariantCulture);
            default:
                return Take("(") ? Call(token, Arguments()) : Member(token);
        }
    }

    private List<JsonNode?> Arguments()
    {
        var arguments = new List<JsonNode?>();
        while (!Take(")"))
        {
            arguments.Add(Or());
            Take(",");
        }

        return arguments;
    }

    private JsonNode? Call(string function, List<JsonNode?> arguments) => function switch
    {
        "contains" => arguments[0] is JsonArray list
            ? list.Any(item => AreEqual(item, arguments[1]))
            : Text(arguments[0]).Contains(Text(arguments[1]), StringComparison.OrdinalIgnoreCase),
        "format" => string.Format(CultureInfo.InvariantCulture, Text(arguments[0]), [.. arguments.Skip(1).Select(Text)]),
        "fromJSON" => JsonNode.Parse(Text(arguments[0])),
        "toJSON" => arguments[0]?.ToJsonString() ?? "null",
        "success" or "failure" or "cancelled" or "always" => status(function),
        _ => throw new AssertionException($"The function {function} is not known."),
    };

    private JsonNode? Member(string path)
    {
        string[] steps = path.Split('.');
        Assert.That(contexts.Keys, Does.Contain(steps[0]), $"the context of '{path}'");
        JsonNode? value = contexts[steps[0]];
        for (int i = 1; i < steps.Length; i++)
        {
            if (steps[i] == "*")
            {
                string[] rest = steps[(i + 1)..];
                return new JsonArray([.. (value as JsonArray ?? []).Select(item => rest.Aggregate(item, Step)?.DeepClone())]);
            }

            value = Step(value, steps[i]);
        }

        return value;
    }

    private static JsonNode? Step(JsonNode? value, string name) => value is JsonObject map && map.TryGetPropertyValue(name, out JsonNode? member) ? member : null;

    private static bool AreEqual(JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (JsonValue l, JsonValue r) when l.GetValueKind() == r.GetValueKind() => string.Equals(Text(l), Text(r), StringComparison.OrdinalIgnoreCase),
        (JsonArray or JsonObject, _) or (_, JsonArray or JsonObject) => ReferenceEquals(left, right),
        _ => Number(left).Equals(Number(right)) && !double.IsNaN(Number(left)),
    };

    private static double Number(JsonNode? value) => Text(value) switch
    {
        "" or "false" => 0,
        "true" => 1,
        var text => double.TryParse(text, CultureInfo.InvariantCulture, out double number) ? number : double.NaN,
    };

    private bool Take(string token) => _tokens.TryPeek(out string? next) && next == token && _tokens.TryDequeue(out _);

    private void Expect(string token) => Assert.That(Take(token), Is.True, $"'{token}' is missing");

    [GeneratedRegex(@"\$\{\{(.*?)\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"'(?:[^']|'')*'|\|\||&&|==|!=|[!(),]|[A-Za-z_][\w-]*(?:\.(?:[\w-]+|\*))*|\d+")]
    private static partial Regex Token();

    [GeneratedRegex(@"\b(success|failure|cancelled|always)\s*\(")]
    private static partial Regex StatusFunction();
}
