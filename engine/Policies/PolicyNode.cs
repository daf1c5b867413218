using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using CalicoAci.Engine.Definitions;
using CalicoAci.Engine.Projects;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Policies;

/// <summary>A mapping of a policy file: its members are read by kind, and everything that is wrong is collected.</summary>
/// <param name="file">The file.</param>
/// <param name="path">The mapping's path in it.</param>
/// <param name="mapping">The mapping.</param>
/// <param name="errors">Takes errors with place and path.</param>
internal sealed class PolicyNode(YamlFile file, string path, YamlMappingNode mapping, List<string> errors)
{
    // No expression may hold up a pipeline.
    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(1);

    /// <summary>Tells of members that are none of the known ones.</summary>
    public PolicyNode Knows(params string[] names)
    {
        foreach (YamlNode key in mapping.Children.Keys)
        {
            string name = (key as YamlScalarNode)?.Value ?? "";
            if (!names.Contains(name))
            {
                Error(key, name, $"is not known; {(NearestName.Of(name, names) is { } nearest ? $"did you mean '{nearest}'?" : $"known are {string.Join(", ", names)}")}");
            }
        }

        return this;
    }

    /// <summary>Whether a member is there.</summary>
    public bool Has(string name) => YamlFile.Find(mapping, name) is not null;

    /// <summary>Tells of an error of the mapping itself.</summary>
    public void Error(string message) => errors.Add($"{file.At(mapping)}{path}: {message}");

    /// <summary>Tells of an error of a member.</summary>
    public void Error(string name, string message) => Error(YamlFile.Find(mapping, name) ?? mapping, name, message);

    /// <summary>A text; an error and empty where it is missing.</summary>
    public string RequiredText(string name)
    {
        if (!Has(name))
        {
            Error($"'{name}' is missing.");
            return "";
        }

        return Text(name);
    }

    /// <summary>A text; empty where it is missing.</summary>
    public string Text(string name)
    {
        switch (YamlFile.Find(mapping, name))
        {
            case null:
                return "";
            case YamlScalarNode { Value: { Length: > 0 } text }:
                return text;
            case var other:
                Error(other, name, "must be a text.");
                return "";
        }
    }

    /// <summary>True or false; false where it is missing.</summary>
    public bool Flag(string name)
    {
        switch (YamlFile.Find(mapping, name))
        {
            case null:
                return false;
            case YamlScalarNode scalar when YamlScalars.KindOf(scalar) is JsonValueKind.True or JsonValueKind.False:
                return YamlScalars.KindOf(scalar) == JsonValueKind.True;
            case var other:
                Error(other, name, "must be true or false.");
                return false;
        }
    }

    /// <summary>A list of texts, numbers or truth values, each as text.</summary>
    public ImmutableArray<string> Texts(string name)
    {
        switch (YamlFile.Find(mapping, name))
        {
            case null:
                return [];
            case YamlSequenceNode { Children.Count: > 0 } list when list.Children.All(item => item is YamlScalarNode { Value.Length: > 0 }):
                return [.. list.Children.Select(item => ((YamlScalarNode)item).Value!)];
            case var other:
                Error(other, name, "must be a list of texts.");
                return [];
        }
    }

    /// <summary>A list of patterns.</summary>
    public ImmutableArray<Pattern> Patterns(string name) => [.. Texts(name).Select(text => new Pattern(text))];

    /// <summary>One of several words; null where it is missing or wrong.</summary>
    public T? Word<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        string text = Text(name);
        return text.Length == 0 ? null : One(text, name, words);
    }

    /// <summary>A list of words.</summary>
    public ImmutableArray<T> Words<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct => [.. Texts(name).Select(text => One(text, name, words)).OfType<T>()];

    /// <summary>A regular expression; null where it is missing or wrong.</summary>
    public Regex? Expression(string name)
    {
        string text = Text(name);
        try
        {
            return text.Length == 0 ? null : new Regex(text, RegexOptions.CultureInvariant, MatchLimit);
        }
        catch (ArgumentException e)
        {
            Error(name, $"'{text}' is not a regular expression that can be used: {e.Message}");
            return null;
        }
    }

    /// <summary>A mapping; null where it is missing or something else.</summary>
    public PolicyNode? Child(string name)
    {
        switch (YamlFile.Find(mapping, name))
        {
            case null:
                return null;
            case YamlMappingNode child:
                return new PolicyNode(file, PathOf(name), child, errors);
            case var other:
                Error(other, name, "must be a mapping.");
                return null;
        }
    }

    /// <summary>A list of mappings.</summary>
    public IEnumerable<PolicyNode> Children(string name)
    {
        switch (YamlFile.Find(mapping, name))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.Children.All(item => item is YamlMappingNode):
                return [.. list.Children.Select((item, i) => new PolicyNode(file, FormattableString.Invariant($"{PathOf(name)}[{i}]"), (YamlMappingNode)item, errors))];
            case var other:
                Error(other, name, "must be a list of mappings.");
                return [];
        }
    }

    private T? One<T>(string text, string name, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (words.TryGetValue(text, out T value))
        {
            return value;
        }

        Error(name, $"'{text}' is not one of {string.Join(", ", words.Keys)}.");
        return null;
    }

    private void Error(YamlNode node, string name, string message) => errors.Add($"{file.At(node)}{PathOf(name)}: {message}");

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
