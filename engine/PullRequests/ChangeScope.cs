using System.Collections.Immutable;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Policies;
using CalicoAci.Engine.Projects;
using CalicoAci.Engine.Stacks;

namespace CalicoAci.Engine.PullRequests;

/// <summary>What a change touches: a stack's file concerns that stack, anything else all of them.</summary>
/// <param name="Stacks">The stacks that the change may affect, in the order of their names.</param>
/// <param name="AllStacks">The number of stacks before and after.</param>
/// <param name="ProgramFiles">The files that concern all stacks.</param>
internal sealed record ChangeScope(ImmutableArray<AffectedStack> Stacks, int AllStacks, ImmutableArray<string> ProgramFiles)
{
    /// <summary>Files that would be ignored, were they not named in the settings of a stack, such as its manifests.</summary>
    public ImmutableArray<string> NamedFiles { get; init; } = [];

    /// <summary>Files that no stack depends on. <c>*</c> also stands for slashes.</summary>
    public static ImmutableArray<string> IgnoredByDefault { get; } = ["*.md", "docs/*", "tests/*", "bench/*", ".*", "LICENSE"];

    /// <summary>Compares two checkouts of a project.</summary>
    public static ChangeScope Between(ProjectFile before, ProjectFile after, ImmutableArray<Pattern> ignored)
    {
        Dictionary<string, string> old = Stack(before.Directory);
        Dictionary<string, string> current = Stack(after.Directory);
        string[] all = [.. old.Keys.Union(current.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ImmutableArray<string> changed = ChangedFiles.Between(before.Directory, after.Directory, []);
        ILookup<bool, string> counted = changed.ToLookup(path => !ignored.Any(pattern => pattern.Fits(path)));
        HashSet<string> touched = [.. counted[true].Select(StackOf).Where(stack => stack.Length > 0)];
        ImmutableArray<string> others = [.. counted[true].Where(path => StackOf(path).Length == 0)];
        var named = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string stack in counted[false].Any() ? all : [])
        {
            string[] own = [.. NamedPaths.In(old.GetValueOrDefault(stack), current.GetValueOrDefault(stack)).Holding(counted[false])];
            named.UnionWith(own);
            if (own.Length > 0)
            {
                touched.Add(stack);
            }
        }

        return new ChangeScope(
            [
                .. all.Where(stack => !others.IsEmpty || touched.Contains(stack))
                    .Select(stack => new AffectedStack(stack, old.GetValueOrDefault(stack), current.GetValueOrDefault(stack))),
            ],
            all.Length,
            others)
        {
            NamedFiles = [.. named],
        };
    }

    private static Dictionary<string, string> Stack(string directory)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string stack, string file) in StackFinder.Find(directory))
        {
            if (!files.TryAdd(stack, file))
            {
                throw new EngineException(ExitCodes.BadInput, $"The stack '{stack}' has two files: {files[stack]} and {file}.");
            }
        }

        return files;
    }

    // Pulumi.<stack>.yaml and Pulumi.<stack>.fixtures.yaml, where stacks are looked for.
    private static string StackOf(string path)
    {
        const string Fixtures = ".fixtures.yaml";
        return Path.GetDirectoryName(path) is not ("" or StackFinder.Folder) ? ""
            : StackFile.NameOf(path.EndsWith(Fixtures, StringComparison.Ordinal) ? path[..^Fixtures.Length] + ".yaml" : path);
    }
}
