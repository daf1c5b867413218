using System.Runtime.CompilerServices;

namespace CalicoAci.Infra.Tests;

/// <summary>Files of the repository that tests compare with; <c>UPDATE_SNAPSHOTS=1</c> writes them anew.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static void AssertCurrent(string path, string text)
    {
        string file = Path.Combine(Root, path);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.That(File.Exists(file), Is.True, $"{path} is missing: run the tests with UPDATE_SNAPSHOTS=1");
        Assert.That(text, Is.EqualTo(File.ReadAllText(file)), $"{path} is out of date: run the tests with UPDATE_SNAPSHOTS=1");
    }

    private static string FindRoot([CallerFilePath] string source = "")
    {
        string? folder = Path.GetDirectoryName(source);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Infra.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("Infra.sln was not found above the tests.");
    }
}
