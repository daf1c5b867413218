namespace CalicoAci.Engine.Authoring.Questions;

/// <summary>A public SSH key, given as text or as the file that it is in.</summary>
internal static class PublicKey
{
    private static readonly string[] Kinds = ["ssh-", "ecdsa-", "sk-ssh-", "sk-ecdsa-"];

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public static string? Error(string text)
    {
        if (IsKey(text))
        {
            return null;
        }

        string file = HomeFolder.Expand(text);
        return !File.Exists(file) ? $"found '{text}', which is neither a public SSH key nor a file"
            : IsKey(Read(text)) ? null
            : $"the file {text} holds no public SSH key";
    }

    /// <summary>The key.</summary>
    public static string Read(string text) => IsKey(text) ? text.Trim() : File.ReadLines(HomeFolder.Expand(text)).FirstOrDefault(line => line.Trim().Length > 0)?.Trim() ?? "";

    private static bool IsKey(string text) => Kinds.Any(kind => text.StartsWith(kind, StringComparison.Ordinal)) && text.Trim().Split(' ').Length >= 2;
}
