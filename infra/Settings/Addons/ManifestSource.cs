namespace CalicoAci.Infra.Settings.Addons;

/// <summary>Where manifests of a stack's own are: a URL, or a path that is relative to the folder of Pulumi.yaml.</summary>
public static class ManifestSource
{
    /// <summary>Whether a source is on this machine.</summary>
    public static bool IsLocal(string source)
        => !source.Contains("://", StringComparison.Ordinal) && !source.StartsWith("github.com/", StringComparison.Ordinal) && !source.StartsWith("git@", StringComparison.Ordinal);

    /// <summary>
    /// The source as the provider reads it. Pulumi runs program and providers in the folder that <c>main</c> names, so a path
    /// that is relative to the project leads there from below it; it is the same on every machine.
    /// </summary>
    /// <param name="source">The source as the stack has it.</param>
    /// <param name="projectFolder">The folder of Pulumi.yaml; null where there is none.</param>
    /// <param name="programFolder">The folder that the program runs in.</param>
    public static string ForProvider(string source, string? projectFolder, string programFolder)
        => projectFolder is null || !IsLocal(source) || Path.IsPathRooted(source)
            ? source
            : Path.GetRelativePath(programFolder, Path.Combine(projectFolder, source)).Replace('\\', '/');
}
