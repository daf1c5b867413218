using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Rendering.Files;

/// <summary>The files of a render while they are made: each gets a path of its own.</summary>
internal sealed class FileCollection
{
    private readonly Dictionary<string, RenderedFile> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _notes = [];

    /// <summary>All files in ordinal order of their paths.</summary>
    public IEnumerable<RenderedFile> Files => _files.Values.OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>What could not be rendered, and why.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Whether a path is taken.</summary>
    public bool Has(string path) => _files.ContainsKey(path);

    /// <summary>Adds a file about the whole plan.</summary>
    public void Add(string path, string content) => _files.Add(path, new RenderedFile(path, content, "", ""));

    /// <summary>Adds a file that comes from a resource; a path that is taken gets the resource's type, then a number.</summary>
    public void Add(string path, string content, PlannedResource resource)
    {
        var free = Free(path, resource);
        _files.Add(free, new RenderedFile(free, content, resource.Name, resource.Type));
    }

    /// <summary>Says what could not be rendered.</summary>
    public void Note(PlannedResource resource, string message) => _notes.Add($"{resource.Name}: {message}");

    private string Free(string path, PlannedResource resource)
    {
        if (!_files.ContainsKey(path))
        {
            return path;
        }

        var slash = path.LastIndexOf('/') + 1;
        var dot = path.IndexOf('.', slash);
        var (start, end) = dot < 0 ? (path, "") : (path[..dot], path[dot..]);
        var typed = $"{start}-{SafePath.Name(resource.Type[(resource.Type.LastIndexOf(':') + 1)..])}";
        var candidate = typed + end;
        for (var i = 2; _files.ContainsKey(candidate); i++)
        {
            candidate = $"{typed}-{i}{end}";
        }

        return candidate;
    }
}
