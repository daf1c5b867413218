namespace CalicoAci.Engine.Authoring;

/// <summary>The user's home folder in a path that was typed, where no shell has put it in.</summary>
internal static class HomeFolder
{
    /// <summary>The path with the home folder in the place of a leading <c>~</c>.</summary>
    public static string Expand(string path)
        => path.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..]) : path;
}
