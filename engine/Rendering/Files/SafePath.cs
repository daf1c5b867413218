using System.Security.Cryptography;
using System.Text;

namespace CalicoAci.Engine.Rendering.Files;

/// <summary>File names made of names and paths that a program chose: no part leaves the folder or means something to a file system.</summary>
internal static class SafePath
{
    private const int MaximumLength = 120;
    private const string Allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-@+";

    /// <summary>One safe name.</summary>
    public static string Name(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            name.Append(Allowed.Contains(letter, StringComparison.Ordinal) ? letter : '_');
        }

        var result = name.ToString();
        if (result.Trim('.').Length == 0)
        {
            return "_" + result.Replace('.', '_');
        }

        return result.Length <= MaximumLength ? result : $"{result[..(MaximumLength - 9)]}-{HashOf(text)}";
    }

    /// <summary>Safe names for the steps of a path; an absolute path becomes a relative one, and steps to the parent lose their meaning.</summary>
    public static string Steps(string path) =>
        string.Join('/', path.Split('/', '\\').Where(step => step.Length > 0 && step != ".").Select(Name).DefaultIfEmpty("_"));

    /// <summary>Whether a path of an index stays below its folder.</summary>
    public static bool IsInside(string path) => path.Length > 0 && path == Steps(path);

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
