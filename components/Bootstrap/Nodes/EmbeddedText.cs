using System.Collections.Concurrent;

namespace CalicoAci.Components.Bootstrap.Nodes;

/// <summary>Scripts and templates that are built into the assembly.</summary>
public static class EmbeddedText
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>A script of the Scripts folder, by name without ending.</summary>
    public static string Script(string name) => Read($"Bootstrap/Scripts/{name}.sh");

    /// <summary>A template of the Templates folder with its values in place of <c>@NAME@</c>.</summary>
    /// <exception cref="ArgumentException">A value has no place in the template.</exception>
    public static string Template(string name, params IEnumerable<(string Name, string Value)> values)
    {
        string text = Read($"Bootstrap/Templates/{name}");
        foreach ((string key, string value) in values)
        {
            string place = $"@{key}@";
            if (!text.Contains(place, StringComparison.Ordinal))
            {
                throw new ArgumentException($"The template {name} has no {place}.", nameof(values));
            }

            text = text.Replace(place, value, StringComparison.Ordinal);
        }

        return text;
    }

    private static string Read(string path) => Texts.GetOrAdd(path, static path =>
    {
        using Stream stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"{path} is not built into the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}
