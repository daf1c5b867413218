using System.Collections.Immutable;
using System.Globalization;
using System.IO.Enumeration;
using CalicoAci.Engine.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Graphs.Model;

/// <summary>How long a deployment takes for each resource, by type and name: a guess that a user can replace by measured values.</summary>
public sealed class DurationTable
{
    private static readonly Lazy<DurationTable> Lazy = new(() =>
    {
        using var stream = typeof(DurationTable).Assembly.GetManifestResourceStream("CalicoAci.Engine.Graphs.Model.durations.yaml")!;
        return new DurationTable(Read(new StreamReader(stream), "the built-in table"));
    });

    private readonly ImmutableArray<(string Type, string Name, TimeSpan Duration)> _rows;

    private DurationTable(ImmutableArray<(string Type, string Name, TimeSpan Duration)> rows) => _rows = rows;

    /// <summary>The built-in table.</summary>
    public static DurationTable Default => Lazy.Value;

    /// <summary>A table of a YAML or JSON file whose keys are types, or types and names, and whose values are seconds; the built-in one fills in the rest.</summary>
    /// <exception cref="GraphException">The file cannot be read, or a value is no duration.</exception>
    public static DurationTable Load(string file)
    {
        try
        {
            using var reader = File.OpenText(file);
            return new DurationTable([.. Read(reader, file), .. Default._rows]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GraphException($"{file} cannot be read: {e.Message}", e);
        }
        catch (YamlException e)
        {
            throw new GraphException($"{file}({e.Start.Line},{e.Start.Column}): {e.Message}", e);
        }
    }

    /// <summary>The table with rows of its own before the others, each as <c>KEY=SECONDS</c>.</summary>
    /// <exception cref="GraphException">A row has no number of seconds.</exception>
    public DurationTable With(IEnumerable<string> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new DurationTable([.. rows.Select(Row), .. _rows]);
    }

    /// <summary>The duration for a resource.</summary>
    public TimeSpan Of(PlannedResource resource) => Find(resource).Duration;

    /// <summary>The key of the row that gives the duration for a resource.</summary>
    public string KeyOf(PlannedResource resource) => Find(resource) is var (type, name, _) && name != "*" ? $"{type} {name}" : type;

    private (string Type, string Name, TimeSpan Duration) Find(PlannedResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        foreach (var row in _rows)
        {
            if (FileSystemName.MatchesSimpleExpression(row.Type, resource.Type, false) && FileSystemName.MatchesSimpleExpression(row.Name, resource.Name, false))
            {
                return row;
            }
        }

        return ("*", "*", TimeSpan.Zero);
    }

    private static ImmutableArray<(string Type, string Name, TimeSpan Duration)> Read(TextReader reader, string file)
    {
        var stream = new YamlStream();
        stream.Load(reader);
        if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
        {
            throw new GraphException($"{file} must hold one map from types to seconds.");
        }

        return [.. root.Children.Select(pair => Row(pair.Key, pair.Value, file))];
    }

    private static (string Type, string Name, TimeSpan Duration) Row(YamlNode key, YamlNode value, string file) =>
        key is YamlScalarNode { Value: { } pattern } && value is YamlScalarNode { Value: { } text } && Seconds(text) is { } duration
            ? Row(pattern, duration)
            : throw new GraphException($"{file}({key.Start.Line},{key.Start.Column}): \"{key}\" needs a number of seconds from 0 to 604800; found \"{value}\".");

    private static (string Type, string Name, TimeSpan Duration) Row(string row)
    {
        var end = row.LastIndexOf('=');
        return end > 0 && Seconds(row[(end + 1)..]) is { } duration
            ? Row(row[..end], duration)
            : throw new GraphException($"--duration \"{row}\" must be a key, an equals sign and a number of seconds from 0 to 604800.");
    }

    private static (string Type, string Name, TimeSpan Duration) Row(string pattern, TimeSpan duration)
    {
        var parts = pattern.Split(' ', 2);
        return (parts[0], parts.Length > 1 ? parts[1] : "*", duration);
    }

    private static TimeSpan? Seconds(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= TimeSpan.FromDays(7).TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
