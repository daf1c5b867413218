using System.Runtime.CompilerServices;

namespace CalicoAci.Engine.Tests.PullRequests;

/// <summary>The repository that the tests are from.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Find();

    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string Find([CallerFilePath] string source = "")
    {
        string? folder = Path.GetDirectoryName(source);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Infra.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("Infra.sln was not found above the tests.");
    }
}
