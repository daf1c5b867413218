namespace CalicoAci.Components.Bootstrap.Text;

/// <summary>Quotes words for a POSIX shell.</summary>
public static class ShellText
{
    /// <summary>A command line whose words reach the command as they are.</summary>
    public static string Command(params IEnumerable<string> words) => string.Join(' ', words.Select(Quote));

    /// <summary>One word: as it is where it needs no quotes, else in single quotes.</summary>
    public static string Quote(string word) => word.Length > 0 && word.All(IsPlain)
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>Lines of <c>NAME='value'</c>, as a file that a shell reads with the dot command.</summary>
    public static string Variables(IEnumerable<KeyValuePair<string, string>> variables) =>
        string.Concat(variables.Select(variable => $"{variable.Key}={Quote(variable.Value)}\n"));

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '/' or ':' or ',' or '@' or '=' or '+' or '%';
}
