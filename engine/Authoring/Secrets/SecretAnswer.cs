namespace CalicoAci.Engine.Authoring.Secrets;

/// <summary>A secret's value as a person types it: <c>@file</c> reads a file, <c>@@</c> begins a value with <c>@</c>.</summary>
internal static class SecretAnswer
{
    /// <summary>Why an answer is not taken. It does not say what was typed, which may be a password.</summary>
    public const string Error = "The file cannot be read; @@ begins a value with @.";

    /// <summary>Takes the value from an answer.</summary>
    /// <returns>False where the answer names a file that cannot be read.</returns>
    public static bool TryRead(string answer, out string value)
    {
        value = answer.StartsWith("@@", StringComparison.Ordinal) ? answer[1..] : answer;
        if (!answer.StartsWith('@') || answer.StartsWith("@@", StringComparison.Ordinal))
        {
            return true;
        }

        try
        {
            value = ReadFile(answer[1..]);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The text of a file without the end of its last line.</summary>
    public static string ReadFile(string file) => File.ReadAllText(HomeFolder.Expand(file)).TrimEnd('\r', '\n');
}
