namespace CalicoAci.Engine.Authoring.Questions;

/// <summary>The answers so far, by the key of the question.</summary>
internal sealed class Answers
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Takes an answer.</summary>
    public void Add(string key, string text) => _texts[key] = text;

    /// <summary>Whether there is an answer.</summary>
    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>The keys of the answers to one question, also where it is asked of several racks, pools or leaves.</summary>
    public IEnumerable<string> KeysOf(string flag) => _texts.Keys.Where(key => key == flag || key.StartsWith($"{flag}:", StringComparison.Ordinal));

    /// <summary>The answer; empty where there is none.</summary>
    public string Text(string key) => _texts.GetValueOrDefault(key, "");

    /// <summary>The answer as a list.</summary>
    public IReadOnlyList<string> List(string key) => Split(Text(key));

    /// <summary>The parts of a text with commas.</summary>
    public static IReadOnlyList<string> Split(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
