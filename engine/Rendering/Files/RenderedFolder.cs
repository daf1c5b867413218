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

            File.WriteAllText(path, file.Content, Utf8);
        }

        Directory.CreateDirectory(staged);
        File.WriteAllText(Path.Combine(staged, RenderIndex.FileName), render.Index.ToJson(), Utf8);
    }

    private static void Replace(string target, string staged, RenderIndex before, RenderResult render)
    {
        var current = render.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var stale = before.Files.Select(file => file.Path).Where(path => SafePath.IsInside(path) && !current.Contains(path)).ToList();
        foreach (var path in current.Concat(stale))
        {
            RejectLinks(target, path);
        }

        foreach (var path in stale)
        {
            Remove(target, path);
        }

        foreach (var path in current.Append(RenderIndex.FileName))
        {
            var to = Path.Combine(target, path);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
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

    private static void RejectLinks(string target, string path)
    {
        for (var step = path; !string.IsNullOrEmpty(step); step = Path.GetDirectoryName(step))
        {
            if (new FileInfo(Path.Combine(target, step)).LinkTarget is not null)
            {
                throw new RenderException($"{Path.Combine(target, step)} is a link; nothing is written through links.");
            }
        }
    }
}
