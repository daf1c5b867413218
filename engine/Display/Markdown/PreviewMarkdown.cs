using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Display.Markdown;

/// <summary>Writes the preview of one stack as a comment.</summary>
internal static class PreviewMarkdown
{
    /// <summary>The comment; its first line is a mark by which it is found again.</summary>
    /// <param name="result">The run.</param>
    /// <param name="compared">Whether the run was compared with a state.</param>
    /// <param name="limit">The most characters.</param>
    public static string Of(RunResult result, bool compared, int limit)
    {
        var stack = new StackMarkdown(result, compared);
        string title = $"{(result.Plan.Project.Length == 0 ? "" : $"{result.Plan.Project} / ")}{result.Plan.Stack}";
        string verdict = result.Succeeded ? $"{stack.Sentence()}\n\n" : "The preview failed.\n\n";
        return MarkdownFit.Join(
            [
                new MarkdownBlock(BlockImportance.Summary, $"{CommentMark.Of(title)}\n## Preview of {MarkdownText.Code(title)}\n\n{verdict}", [], "", ""),
                .. stack.Blocks(),
            ],
            limit);
    }
}
