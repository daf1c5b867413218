using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Schema;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Authoring.Settings;

/// <summary>Settings by their path, beside what the questions cover. A value is YAML: <c>true</c>, <c>[a, b]</c>, <c>{ a: 1 }</c>.</summary>
internal sealed class SettingOverrides
{
    private readonly List<(SettingPath Path, JsonNode? Value)> _values = [];

    /// <summary>Checks what is given.</summary>
    /// <param name="schema">The schema of the settings.</param>
    /// <param name="given">The settings, as <c>path=value</c>.</param>
    public SettingOverrides(SchemaNode schema, IEnumerable<string> given)
    {
        foreach (string pair in given)
        {
            if (pair.Split('=', 2) is not [var text, var value] || !SettingPath.IsValid(text))
            {
                Errors.Add($"--set {pair}: must be a path and a value, such as fabric.tenant.reuse=true");
                continue;
            }

            var path = new SettingPath(text);
            if (schema.Find(path.InSchema) is not { } about)
            {
                Errors.Add($"--set {text}: is not a setting");
            }
            else if (SchemaNode.IsSecret(about.Json))
            {
                Errors.Add($"--set {text}: is a secret; give it with --secret-file {text}=<file>");
            }
            else
            {
                Add(path, about, value);
            }
        }
    }

    /// <summary>What is wrong.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Puts the settings into a stack.</summary>
    public void Apply(StackDraft draft)
    {
        foreach ((SettingPath path, JsonNode? value) in _values)
        {
            if (!path.Set(draft.Settings, value?.DeepClone()))
            {
                throw new EngineException(ExitCodes.BadInput, $"--set {path.Text}: there is no such place; a list has no gaps");
            }
        }
    }

    private void Add(SettingPath path, SchemaNode about, string text)
    {
        try
        {
            JsonNode? value = YamlJson.Parse(text);
            Errors.AddRange(SchemaCheck.Of(about, value, $"--set {path.Text}"));
            _values.Add((path, value));
        }
        catch (EngineException e)
        {
            Errors.Add($"--set {path.Text}: {e.Message}");
        }
    }
}
