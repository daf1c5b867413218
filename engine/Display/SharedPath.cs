namespace CalicoAci.Engine.Display;

/// <summary>Finds what the IDs of several resources begin with, so that it need be shown only once. ACI's DNs are long paths.</summary>
internal static class SharedPath
{
    private const int Shortest = 8;
    private const string Left = "…/";

    /// <summary>The path that all IDs begin with, without the last slash; empty where it is not worth it.</summary>
    public static string Of(IEnumerable<string> ids)
    {
        string[] paths = [.. ids.Where(id => id.Contains('/', StringComparison.Ordinal))];
        if (paths.Length < 2)
        {
            return "";
        }

        string shared = paths.Aggregate((left, right) => left[..left.AsSpan().CommonPrefixLength(right)]);
        if (paths.Any(path => path.Length == shared.Length || path[shared.Length] != '/'))
        {
            shared = shared[..Math.Max(0, LastSlash(shared))];
        }

        return shared.Length >= Shortest ? shared : "";
    }

    /// <summary>An ID without what is shown above it.</summary>
    public static string Shorten(string id, string shared) =>
        shared.Length > 0 && id.StartsWith(shared + "/", StringComparison.Ordinal) ? Left + id[(shared.Length + 1)..] : id;

    // A slash in brackets belongs to a name: rsdomP-[uni/phys-a].
    private static int LastSlash(string path)
    {
        int last = -1;
        int depth = 0;
        for (int i = 0; i < path.Length; i++)
        {
            depth += path[i] switch { '[' => 1, ']' => -1, _ => 0 };
            last = path[i] == '/' && depth == 0 ? i : last;
        }

        return last;
    }
}
