using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CalicoAci.Engine.Authoring.Settings;

/// <summary>A place in the settings, such as <c>leaves[0].addresses</c> or <c>nodes.workers.worker.count</c>.</summary>
/// <param name="Text">The path.</param>
internal sealed partial record SettingPath(string Text)
{
    private readonly IReadOnlyList<object> _steps = Split(Text);

    /// <summary>The path in the schema, where all items of a list are alike.</summary>
    public string InSchema => string.Join('.', Text.Split('.').Select(step => step.Contains('[', StringComparison.Ordinal) ? step[..step.IndexOf('[', StringComparison.Ordinal)] + "[]" : step));

    /// <summary>Whether a text can be a path.</summary>
    public static bool IsValid(string text) => text.Split('.').All(Step().IsMatch);

    /// <summary>The value at the path; null where there is none.</summary>
    public JsonNode? Get(JsonNode? root)
    {
        foreach (object step in _steps)
        {
            root = (root, step) switch
            {
                (JsonObject map, string name) => map[name],
                (JsonArray list, int index) when index < list.Count => list[index],
                _ => null,
            };
        }

        return root;
    }

    /// <summary>Puts a value at the path; objects on the way are made. Null takes the value out.</summary>
    /// <returns>False where the path goes past the end of a list, or through a value that is no object or list.</returns>
    public bool Set(JsonObject root, JsonNode? value)
    {
        JsonNode? place = root;
        for (int i = 0; i < _steps.Count - 1 && place is not null; i++)
        {
            place = Enter(place, _steps[i], _steps[i + 1] is int);
        }

        switch (place, _steps[^1])
        {
            case (JsonObject map, string name) when value is null:
                map.Remove(name);
                return true;
            case (JsonObject map, string name):
                map[name] = value;
                return true;
            case (JsonArray list, int index) when index < list.Count:
                list[index] = value;
                return true;
            case (JsonArray list, int index) when index == list.Count:
                list.Add(value);
                return true;
            default:
                return false;
        }
    }

    private static JsonNode? Enter(JsonNode place, object step, bool list)
    {
        JsonNode Made() => list ? new JsonArray() : new JsonObject();
        switch (place, step)
        {
            case (JsonObject map, string name):
                return map[name] ??= Made();
            case (JsonArray items, int index) when index < items.Count:
                return items[index];
            case (JsonArray items, int index) when index == items.Count:
                items.Add(Made());
                return items[index];
            default:
                return null;
        }
    }

    private static List<object> Split(string text)
    {
        var steps = new List<object>();
        foreach (string step in text.Split('.'))
        {
            string[] parts = step.Split('[');
            steps.Add(parts[0]);
            steps.AddRange(parts.Skip(1).Select(part => (object)int.Parse(part.TrimEnd(']'), CultureInfo.InvariantCulture)));
        }

        return steps;
    }

    [GeneratedRegex(@"^[^\[\]]+(\[[0-9]{1,4}\])*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
