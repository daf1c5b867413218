using System.Collections.Immutable;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Projects;

namespace CalicoAci.Engine.Stacks;

/// <summary>Finds the stacks of a project: <c>Pulumi.&lt;stack&gt;.yaml</c> beside <c>Pulumi.yaml</c> and in its folder <c>stacks</c>.</summary>
internal static class StackFinder
{
    /// <summary>The folder for stacks besides the project's own.</summary>
    public const string Folder = "stacks";

    /// <summary>The stacks' names and files, in the order of names.</summary>
    /// <exception cref="EngineException">There is none.</exception>
    public static ImmutableArray<(string Stack, string File)> Find(string projectDirectory) => All(projectDirectory) is { IsEmpty: false } found
        ? found
        : throw new EngineException(ExitCodes.BadInput, $"There is no stack: {projectDirectory} and its folder '{Folder}' have no Pulumi.<stack>.yaml.");

    /// <summary>The stacks' names and files, in the order of names; empty where there is none.</summary>
    public static ImmutableArray<(string Stack, string File)> All(string projectDirectory) =>
    [
        .. new[] { projectDirectory, Path.Combine(projectDirectory, Folder) }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "Pulumi.*.yaml"))
            .Select(file => (Stack: StackFile.NameOf(file), File: file))
            .Where(item => item.Stack.Length > 0)
            .OrderBy(item => item.Stack, StringComparer.Ordinal)
            .ThenBy(item => item.File, StringComparer.Ordinal),
    ];

    /// <summary>The file of a stack; the one beside <c>Pulumi.yaml</c> goes first, and is named where there is none.</summary>
    public static string FileOf(string projectDirectory, string stack)
    {
        string beside = Path.Combine(projectDirectory, $"Pulumi.{stack}.yaml");
        string inFolder = Path.Combine(projectDirectory, Folder, $"Pulumi.{stack}.yaml");
        return !File.Exists(beside) && File.Exists(inFolder) ? inFolder : beside;
    }
}
