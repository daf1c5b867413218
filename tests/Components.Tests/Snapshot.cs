using System.Runtime.CompilerServices;

namespace CalicoAci.Components.Tests;

/// <summary>Compares a text with a committed file; UPDATE_SNAPSHOTS=1 writes the file instead, but never in CI.</summary>
internal static class Snapshot
{
    public static void Match(string text, string file, [CallerFilePath] string test = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(test)!, "Snapshots", file);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.That(File.Exists(path), Is.True, $"{path} is missing; run the tests once with UPDATE_SNAPSHOTS=1 and look at what it writes");
        Assert.That(text, Is.EqualTo(File.ReadAllText(path)), $"differs from {path}");
    }
}
