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

    /// <summary>The duration for a resource.</summary>
    public TimeSpan Of(PlannedResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        foreach (var (type, name, duration) in _rows)
        {
            if (FileSystemName.MatchesSimpleExpression(type, resource.Type, false) && FileSystemName.MatchesSimpleExpression(name, resource.Name, false))
            {
                return duration;
            }
        }

        return TimeSpan.Zero;
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

    private static (string Type, string Name, TimeSpan Duration) Row(YamlNode key, YamlNode value, string file)
    {
        if (key is not YamlScalarNode { Value: { } pattern }
            || value is not YamlScalarNode { Value: { } text }
            || !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            || seconds > TimeSpan.FromDays(7).TotalSeconds)
        {
            throw new GraphException($"{file}({key.Start.Line},{key.Start.Column}): \"{key}\" needs a number of seconds from 0 to 604800; found \"{value}\".");
        }

        var parts = pattern.Split(' ', 2);
        return (parts[0], parts.Length > 1 ? parts[1] : "*", TimeSpan.FromSeconds(seconds));
    }
}
