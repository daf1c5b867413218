using System.Collections.Immutable;
using CalicoAci.Engine.Policies;

namespace CalicoAci.Engine.PullRequests;

/// <summary>Finds the files in which two checkouts of a repository differ.</summary>
internal static class ChangedFiles
{
    private const int BufferSize = 81_920;

    // What git and builds leave in a checkout.
    private static readonly string[] SkippedFolders = [".git", "bin", "obj", "artifacts", "node_modules"];

    /// <summary>The paths of files that only one checkout has, or that differ; relative, with slashes, in ordinal order.</summary>
    /// <param name="left">A checkout.</param>
    /// <param name="right">The other one; one may lie inside the other.</param>
    /// <param name="ignored">Paths that do not count.</param>
    public static ImmutableArray<string> Between(string left, string right, ImmutableArray<Pattern> ignored)
    {
        Dictionary<string, FileInfo> before = Files(left, right);
        Dictionary<string, FileInfo> after = Files(right, left);
        return
        [
            .. before.Keys.Union(after.Keys, StringComparer.Ordinal)
                .Where(path => !ignored.Any(pattern => pattern.Fits(path)))
                .Where(path => !before.TryGetValue(path, out FileInfo? old) || !after.TryGetValue(path, out FileInfo? current) || Differ(old, current))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static Dictionary<string, FileInfo> Files(string root, string other)
    {
        var files = new Dictionary<string, FileInfo>(StringComparer.Ordinal);
        var pending = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        string skipped = Path.GetFullPath(other);
        while (pending.TryPop(out DirectoryInfo? folder))
        {
            foreach (FileSystemInfo item in folder.EnumerateFileSystemInfos())
            {
                if (item is FileInfo file)
                {
                    // A worktree has a file of this name in place of the folder.
                    if (file.Name != ".git")
                    {
                        files[Path.GetRelativePath(root, file.FullName).Replace('\\', '/')] = file;
                    }
                }
                else if (item.LinkTarget is null && !SkippedFolders.Contains(item.Name) && item.FullName != skipped)
                {
                    pending.Push((DirectoryInfo)item);
                }
            }
        }

        return files;
    }

    private static bool Differ(FileInfo left, FileInfo right)
    {
        if (left.LinkTarget is not null || right.LinkTarget is not null)
        {
            return left.LinkTarget != right.LinkTarget;
        }

        if (left.Length != right.Length)
        {
            return true;
        }

        using FileStream one = left.OpenRead();
        using FileStream other = right.OpenRead();
        byte[] oneBuffer = new byte[BufferSize];
        byte[] otherBuffer = new byte[BufferSize];
        while (true)
        {
            int read = one.ReadAtLeast(oneBuffer, BufferSize, throwOnEndOfStream: false);
            int otherRead = other.ReadAtLeast(otherBuffer, BufferSize, throwOnEndOfStream: false);
            if (!oneBuffer.AsSpan(0, read).SequenceEqual(otherBuffer.AsSpan(0, otherRead)))
            {
                return true;
            }

            if (read < BufferSize)
            {
                return false;
            }
        }
    }
}
