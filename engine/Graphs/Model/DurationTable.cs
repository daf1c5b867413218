using System.Collections.Immutable;
using System.Globalization;
using System.IO.Enumeration;
using CalicoAci.Engine.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Graphs.Model;

/// <summary>
/// How long a deployment takes for each resource, by type and name: a guess that a user can replace by values of their own
/// and by what an earlier deployment took.
/// </summary>
public sealed class DurationTable
{
    private static readonly Lazy<DurationTable> Lazy = new(() =>
    {
        using var stream = typeof(DurationTable).Assembly.GetManifestResourceStream("CalicoAci.Engine.Graphs.Model.durations.yaml")!;
        return new DurationTable(Read(new StreamReader(stream), "the built-in table"));
    });

    private readonly ImmutableArray<(string Type, string Name, TimeSpan Duration)> _rows;

    // How many of the first rows count before what was measured.
    private readonly int _fixed;
    private readonly ImmutableDictionary<(string Type, string Name), TimeSpan> _measured;

    private DurationTable(ImmutableArray<(string Type, string Name, TimeSpan Duration)> rows, int @fixed = 0, ImmutableDictionary<(string Type, string Name), TimeSpan>? measured = null)
        => (_rows, _fixed, _measured) = (rows, @fixed, measured ?? ImmutableDictionary<(string Type, string Name), TimeSpan>.Empty);

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
        ImmutableArray<(string Type, string Name, TimeSpan Duration)> own = [.. rows.Select(Row)];
        return new DurationTable([.. own, .. _rows], _fixed + own.Length, _measured);
    }

    /// <summary>The table with what a deployment took; where it did not touch a resource, the median of its kind counts.</summary>
    /// <param name="steps">What was measured.</param>
    public DurationTable With(IReadOnlyCollection<MeasuredStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var ofKind = steps.ToLookup(step => IndexOf(step.Type, step.Name), step => step.Duration);
        return new DurationTable(
            [.. _rows.Select((row, index) => index >= _fixed && ofKind.Contains(index) ? row with { Duration = Median([.. ofKind[index]]) } : row)],
            _fixed,
            _measured.SetItems(steps.Select(step => KeyValuePair.Create((step.Type, step.Name), step.Duration))));
    }

    /// <summary>The duration for a resource.</summary>
    public TimeSpan Of(PlannedResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return IsMeasured(resource) ? _measured[(resource.Type, resource.Name)] : Find(resource).Duration;
    }

    /// <summary>Whether an earlier deployment tells the duration for a resource.</summary>
    public bool IsMeasured(PlannedResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return _measured.ContainsKey((resource.Type, resource.Name)) && IndexOf(resource.Type, resource.Name) >= _fixed;
    }

    /// <summary>The key of the row for the kind of a resource.</summary>
    public string KeyOf(PlannedResource resource) => Find(resource) is var (type, name, _) && name != "*" ? $"{type} {name}" : type;

    private (string Type, string Name, TimeSpan Duration) Find(PlannedResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        int index = IndexOf(resource.Type, resource.Name);
        return index < _rows.Length ? _rows[index] : ("*", "*", TimeSpan.Zero);
    }

    /// <summary>The first row that fits; the number of rows where none does.</summary>
    private int IndexOf(string type, string name)
    {
        int index = 0;
        while (index < _rows.Length
            && !(FileSystemName.MatchesSimpleExpression(_rows[index].Type, type, false) && FileSystemName.MatchesSimpleExpression(_rows[index].Name, name, false)))
        {
            index++;
        }

        return index;
    }

    private static TimeSpan Median(TimeSpan[] durations)
    {
        Array.Sort(durations);
        int middle = durations.Length / 2;
        return durations.Length % 2 == 1 ? durations[middle] : (durations[middle - 1] + durations[middle]) / 2;
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
