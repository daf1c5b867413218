using System.Globalization;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PullRequests;

namespace CalicoAci.Engine.Display.Markdown;

/// <summary>Writes the comment on a pull request: a table of the stacks, then each one that something happens to.</summary>
internal static class PullRequestMarkdown
{
    private const int MostFiles = 5;

    /// <summary>The comment; its first line is a mark by which it is found again.</summary>
    /// <param name="report">What the change does.</param>
    /// <param name="versions">What was compared, for people; or empty.</param>
    /// <param name="limit">The most characters.</param>
    public static string Of(PullRequestReport report, string versions, int limit)
    {
        string title = $"{CommentMark.Of(report.Project)}\n## What this changes in {MarkdownText.Code(report.Project)}\n\n{Scope(report.Scope)}\n\n";
        var blocks = new List<MarkdownBlock> { new(BlockImportance.Summary, title, [], "", "") };
        if (!report.Stacks.IsEmpty)
        {
            blocks.Add(new MarkdownBlock(
                BlockImportance.Summary,
                "| stack | result | create | update | replace | delete | objects | sessions |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n",
                [.. report.Stacks.Select(Row)],
                "\n",
                "the pipeline's log lists all stacks."));
        }

        foreach (StackComparison stack in report.Stacks.Where(HasDetails))
        {
            blocks.AddRange(Details(stack));
        }

        if (versions.Length > 0)
        {
            blocks.Add(new MarkdownBlock(BlockImportance.Summary, $"{versions}\n", [], "", ""));
        }

        return MarkdownFit.Join(blocks, limit);
    }

    private static string Scope(ChangeScope scope)
    {
        if (scope.Stacks.IsEmpty)
        {
            return "No stack is affected.";
        }

        if (scope.ProgramFiles.IsEmpty)
        {
            string named = scope.NamedFiles.IsEmpty ? "" : " and files that they name";
            return string.Create(CultureInfo.InvariantCulture, $"Only settings{named} changed: {scope.Stacks.Length} of {scope.AllStacks} stacks may be affected.");
        }

        string files = string.Join(", ", scope.ProgramFiles.Take(MostFiles).Select(MarkdownText.Code));
        string more = scope.ProgramFiles.Length > MostFiles ? string.Create(CultureInfo.InvariantCulture, $" and {scope.ProgramFiles.Length - MostFiles} more") : "";
        return $"All stacks may be affected, because files changed that all share: {files}{more}.";
    }

    private static string Row(StackComparison stack)
    {
        RunResult? head = stack.Head is { Succeeded: true } ? stack.Head : null;
        string objects = head?.Objects is { } diff ? diff.Changes.Length.ToString(CultureInfo.InvariantCulture) : "";
        return $"| {MarkdownText.CodeCell(stack.Stack)} | {Verdict(stack)} | {Count(head, ChangeKind.Create)} | {Count(head, ChangeKind.Update)} | {Count(head, ChangeKind.Replace)} | {Count(head, ChangeKind.Delete)} | {objects} | {Sessions(stack)} |";
    }

    private static string Verdict(StackComparison stack) => stack.Head switch
    {
        null => "removed",
        { Succeeded: false } => "**not valid**",
        { ExitCodeWithPolicies: ExitCodes.PolicyBroken } => "**policy broken**",
        _ when stack.RenamedFrom is { } name => $"**renamed** from {MarkdownText.CodeCell(name)}",
        { StatefulChanges.IsEmpty: false } => "**replaces or deletes what holds state**",
        _ when stack.Base is null => "new",
        _ when !stack.Compared => "changes, but the base does not run",
        { Manifests.Changes.IsEmpty: false } => "changes",
        { Changes: var changes } when changes.All(change => !change.Custom || change.Kind is ChangeKind.Same or ChangeKind.Read) => stack.ChangedSecrets.IsEmpty ? "no changes" : "secrets set anew",
        _ => "changes",
    };

    private static string Count(RunResult? head, ChangeKind kind) =>
        head is null ? "" : head.Changes.Count(change => change.Custom && change.Kind == kind).ToString(CultureInfo.InvariantCulture);

    private static string Sessions(StackComparison stack) => (stack.SessionsBefore, stack.SessionsAfter) switch
    {
        (null, null) => "",
        (null, { } after) => after.ToString(CultureInfo.InvariantCulture),
        ({ } before, null) => before.ToString(CultureInfo.InvariantCulture),
        ({ } before, { } after) when before == after => after.ToString(CultureInfo.InvariantCulture),
        var (before, after) => string.Create(CultureInfo.InvariantCulture, $"{before} → {after}"),
    };

    private static bool HasDetails(StackComparison stack) =>
        stack.Head is null
        || stack.Head.AllProblems.Any(problem => problem.Severity != ProblemSeverity.Info)
        || !stack.Compared
        || stack.RenamedFrom is not null
        || !stack.Head.Manifests.Changes.IsEmpty
        || !stack.ChangedSecrets.IsEmpty
        || stack.Head.Changes.Any(change => change.Custom && change.Kind is not (ChangeKind.Same or ChangeKind.Read));

    private static IEnumerable<MarkdownBlock> Details(StackComparison stack)
    {
        string heading = $"### {MarkdownText.Code(stack.Stack)}\n\n";
        if (stack.Head is null)
        {
            int count = stack.Base!.Plan.Resources.Count(resource => resource is { Custom: true, External: false });
            string left = stack.Base.Succeeded ? string.Create(CultureInfo.InvariantCulture, $"Its {count} resources") : "What it created";
            return [new MarkdownBlock(BlockImportance.Summary, $"{heading}The stack's file is removed. {left} stay until `pulumi destroy`.\n\n", [], "", "")];
        }

        var text = new StackMarkdown(stack.Head, stack.Compared);
        string counts = !stack.Head.Succeeded ? "It is not valid." : $"{(stack.Base is null ? "A new stack. " : "")}{text.Sentence()}";
        string secrets = stack.ChangedSecrets.IsEmpty ? ""
            : $"\n\nSecrets set anew, which is not compared here: {string.Join(", ", stack.ChangedSecrets.Select(MarkdownText.Code))}.";
        string broken = stack.Base is not { Succeeded: false } ? ""
            : $"\n\nThe base does not run, so nothing is compared: {MarkdownText.Escape(stack.Base.Problems.FirstOrDefault(problem => problem.Severity == ProblemSeverity.Error)?.Message ?? "")}";
        string renamed = stack.RenamedFrom is not { } name ? ""
            : $"\n\n**The same objects as {MarkdownText.Code(name)}**, whose file is gone: Pulumi would create them a second time, and {MarkdownText.Code(name)} would still own them. "
                + $"Rename the stack before this is deployed: {MarkdownText.Code($"pulumi stack rename {stack.Stack} --stack {name}")}. What is shown here is a deployment after that.";
        return [new MarkdownBlock(BlockImportance.Summary, $"{heading}{counts}{renamed}{secrets}{broken}\n\n", [], "", ""), .. text.Blocks()];
    }
}
