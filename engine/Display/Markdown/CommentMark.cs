namespace CalicoAci.Engine.Display.Markdown;

/// <summary>The hidden first line of a comment, by which the comment is found again and updated.</summary>
internal static class CommentMark
{
    /// <summary>The mark of a project or stack; the same for every run.</summary>
    public static string Of(string subject) => $"<!-- calico-aci preview: {string.Concat(subject.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '/' or '.' or '_' or '-')).Replace("--", "-", StringComparison.Ordinal).Trim('-')} -->";
}
