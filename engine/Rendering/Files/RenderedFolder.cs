using System.Text;

namespace CalicoAci.Engine.Rendering.Files;

/// <summary>
/// Writes a render to a folder that is new, empty, or holds an earlier render.
/// Everything is written beside the folder first; then it takes the folder's place, or, over an earlier render, file takes the place of file.
/// Files that no render made stay as they are.
/// </summary>
public static class RenderedFolder
{
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Writes the files and their index.</summary>
    /// <exception cref="RenderException">The folder holds something else, or the paths in it lead out of it. Nothing was changed.</exception>
    public static void Write(string folder, RenderResult render)
    {
        ArgumentNullException.ThrowIfNull(render);
        var target = Path.GetFullPath(folder);
        var before = EarlierRender(target);
        var parent = Path.GetDirectoryName(target) ?? throw new RenderException($"{target} cannot be written: it is the root of the file system.");
        var staged = Path.Combine(parent, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(parent);
            WriteAll(staged, render);
            if (before is null)
            {
                if (Directory.Exists(target))
                {
                    Directory.Delete(target);
                }

                Directory.Move(staged, target);
            }
            else
            {
                Replace(target, staged, before, render);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RenderException($"{target} cannot be written: {e.Message}", e);
        }
        finally
        {
            if (Directory.Exists(staged))
            {
                Directory.Delete(staged, true);
            }
        }
    }

    private static RenderIndex? EarlierRender(string target)
    {
        if (File.Exists(target))
        {
            throw new RenderException($"{target} is a file; give a folder.");
        }

        if (!Directory.Exists(target) || !Directory.EnumerateFileSystemEntries(target).Any())
        {
            return null;
        }

        var file = Path.Combine(target, RenderIndex.FileName);
        var index = File.Exists(file) ? RenderIndex.Read(File.ReadAllText(file)) : null;
        return index ?? throw new RenderException($"{target} is not empty and holds no earlier render; give an empty or new folder.");
    }

    private static void WriteAll(string staged, RenderResult render)
    {
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in render.Files)
        {
            var path = Path.Combine(staged, file.Path);
            var directory = Path.GetDirectoryName(path)!;
            if (made.Add(directory))
            {
                Directory.CreateDirectory(directory);
            }

            WriteNew(path, file.Content);
        }

        Directory.CreateDirectory(staged);
        WriteNew(Path.Combine(staged, RenderIndex.FileName), render.Index.ToJson());
    }

    /// <summary>A fabric with a peer per node and leaf has thousands of small files: one handle, one write each.</summary>
    private static void WriteNew(string path, string content)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(file, Utf8.GetBytes(content), 0);
    }

    private static void Replace(string target, string staged, RenderIndex before, RenderResult render)
    {
        var current = render.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var stale = before.Files.Select(file => file.Path).Where(path => SafePath.IsInside(path) && !current.Contains(path)).ToList();
        var steps = current.Concat(stale).ToHashSet(StringComparer.Ordinal);
        foreach (var path in current.Concat(stale))
        {
            AddParents(steps, path);
        }

        RejectLinks(target, steps);

        foreach (var path in stale)
        {
            Remove(target, path);
        }

        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in current.Append(RenderIndex.FileName))
        {
            var to = Path.Combine(target, path);
            if (Path.GetDirectoryName(to)! is var folder && made.Add(folder))
            {
                Directory.CreateDirectory(folder);
            }

            File.Move(Path.Combine(staged, path), to, true);
        }
    }

    private static void Remove(string target, string path)
    {
        File.Delete(Path.Combine(target, path));
        for (var folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            var full = Path.Combine(target, folder);
            if (!Directory.Exists(full) || Directory.EnumerateFileSystemEntries(full).Any())
            {
                break;
            }

            Directory.Delete(full);
        }
    }

    private static void AddParents(HashSet<string> steps, string path)
    {
        for (var parent = Path.GetDirectoryName(path); !string.IsNullOrEmpty(parent) && steps.Add(parent); parent = Path.GetDirectoryName(parent))
        {
        }
    }

    private static void RejectLinks(string target, IEnumerable<string> steps)
    {
        foreach (var path in steps.Select(step => Path.Combine(target, step)))
        {
            if (new FileInfo(path).LinkTarget is not null)
            {
                throw new RenderException($"{path} is a link; nothing is written through links.");
            }
        }
    }
}
