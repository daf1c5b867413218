using System.Collections.Immutable;
using System.Globalization;
using CalicoAci.Engine.Apic.Diff;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Explanations;
using CalicoAci.Engine.Graphs;
using CalicoAci.Engine.Graphs.Model;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Display.Markdown;

/// <summary>Shows the preview of one stack for a comment: what needs a decision first, everything else folded.</summary>
/// <param name="result">The run.</param>
/// <param name="compared">Whether the run was compared with a state.</param>
internal sealed class StackMarkdown(RunResult result, bool compared)
{
    private const int MostPeers = 6;

    // GitHub draws no larger flowchart.
    private const int MostMermaidEdges = 500;
    private const int MostMermaidLetters = 50_000;

    /// <summary>What a deployment would do, as one sentence.</summary>
    public string Sentence() => Counts() is { Length: > 0 } counts ? $"{char.ToUpperInvariant(counts[0])}{counts[1..]}." : "Nothing to do.";

    private string Counts()
    {
        var counts = ChangeSigns.All.Select(sign => (sign.Kind, sign.Phrase, Count: result.Changes.Count(change => change.Custom && change.Kind == sign.Kind)))
            .Where(item => item.Count > 0 && item.Kind is not ChangeKind.Read).ToList();
        string manifests = result.Manifests.Changes.IsEmpty ? ""
            : string.Create(CultureInfo.InvariantCulture, $", and {result.Manifests.Changes.Length} changed in manifests");
        return compared && counts.TrueForAll(item => item.Kind == ChangeKind.Same) && manifests.Length == 0
            ? "no changes"
            : string.Join(", ", counts.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Count} {item.Phrase}"))) + manifests;
    }

    /// <summary>The parts of the comment, the most important ones first.</summary>
    public IEnumerable<MarkdownBlock> Blocks()
    {
        string stack = result.Plan.Stack;
        string more = $"`calico-aci preview --stack {stack} --verbose` shows all.";
        ImmutableArray<string> errors = [.. result.AllProblems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(Item)];
        if (!errors.IsEmpty)
        {
            yield return new MarkdownBlock(BlockImportance.Errors, string.Create(CultureInfo.InvariantCulture, $"**Errors: {errors.Length}**\n\n"), errors, "\n", $"`calico-aci validate --stack {stack}` shows all.");
        }

        if (!result.Succeeded)
        {
            yield break;
        }

        ImmutableArray<string> attention = Attention();
        if (compared)
        {
            yield return attention.IsEmpty
                ? new MarkdownBlock(BlockImportance.Summary, "Nothing is replaced or deleted, and the fabric ends no BGP session.\n\n", [], "", "")
                : new MarkdownBlock(BlockImportance.Attention, "**Replacements, deletions and dropped sessions**\n\n", attention, "\n", more);
        }

        foreach (ExplanationSection section in result.Explanation.Sections)
        {
            yield return new MarkdownBlock(
                BlockImportance.Attention,
                $"**{MarkdownText.Escape(section.Heading)}{(section.IsOrdered ? ", in this order" : "")}**\n\n",
                [.. section.Sentences.Select(sentence => $"{(section.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{sentence.Step}.") : "-")} {MarkdownText.Escape(sentence.ToString())}")],
                "\n",
                more);
        }

        ImmutableArray<string> advice = [.. result.AllProblems.Where(problem => problem.Severity == ProblemSeverity.Warning).Select(Item)];
        if (!advice.IsEmpty)
        {
            yield return new MarkdownBlock(BlockImportance.Advice, string.Create(CultureInfo.InvariantCulture, $"**Warnings: {advice.Length}**\n\n"), advice, "\n", $"`calico-aci validate --stack {stack}` shows all.");
        }

        if (result.Objects is { Changes.IsEmpty: false } objects)
        {
            var report = new Report();
            ObjectChangesText.WriteObjects(report, objects.Changes);
            yield return Folded(BlockImportance.Objects, string.Create(CultureInfo.InvariantCulture, $"Objects on the APIC: {objects.Changes.Length}"), "diff", DiffLines.Of(report), more);
        }

        if (!result.Manifests.Changes.IsEmpty)
        {
            yield return Folded(
                BlockImportance.Objects,
                string.Create(CultureInfo.InvariantCulture, $"Manifests: {result.Manifests.Changes.Length}"),
                "diff",
                [.. result.Manifests.Changes.Select(change => $"{Sign(change.Kind)} {change.Item.Shown}")],
                "`calico-aci preview --json` lists all.");
        }

        if (!result.Manifests.Notes.IsEmpty)
        {
            yield return new MarkdownBlock(BlockImportance.Objects, "", [.. result.Manifests.Notes.Select(note => $"Manifests: {MarkdownText.Escape(note)}")], "\n", more);
        }

        int count = result.Changes.Count(change => change.Custom && change.Kind is not (ChangeKind.Same or ChangeKind.Read));
        if (count > 0)
        {
            var resources = new Report();
            new ChangeTreeText(resources, result, inputs: false).Write(verbose: false);
            yield return Folded(BlockImportance.Resources, string.Create(CultureInfo.InvariantCulture, $"Resources: {count}"), "diff", DiffLines.Of(resources), more);
            yield return Picture();
        }
    }

    private ImmutableArray<string> Attention()
    {
        var stateful = result.StatefulChanges.ToDictionary(item => item.Change.Urn, item => item.Because, StringComparer.Ordinal);
        var gone = result.Changes.Where(change => change.Custom && change.Kind is ChangeKind.Replace or ChangeKind.Delete or ChangeKind.Forget)
            .OrderBy(change => stateful.ContainsKey(change.Urn) ? 0 : 1)
            .ThenBy(change => change.Kind == ChangeKind.Replace ? 0 : 1)
            .Select(change => Gone(change, stateful.GetValueOrDefault(change.Urn)));
        var manifests = result.Manifests.Changes.Where(change => change.Kind == ChangeKind.Delete && change.Item.IsObject)
            .Select(change => $"- deleted: {MarkdownText.Code(change.Item.Shown)}");
        return [.. gone, .. manifests, .. (result.Objects?.DroppedSessions() ?? []).Select(Dropped)];
    }

    private static char Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => '+',
        ChangeKind.Delete => '-',
        _ => '!',
    };

    private string Gone(ResourceChange change, string? because)
    {
        string verb = change.Kind switch
        {
            ChangeKind.Replace => "replaced",
            ChangeKind.Forget => "forgotten (the real object stays)",
            _ => "deleted",
        };
        string forced = string.Join(", ", change.Properties.Where(property => property.ForcesReplacement).Select(property => MarkdownText.Code(property.Path)));
        string name = MarkdownText.Code($"{TypeNames.Short(change.Type, result.Plan.Project)} {change.Name}");
        return $"- {verb}: {name}{(forced.Length == 0 ? "" : $" because of {forced}")}{(because is null ? "" : $". **Holds state**: {MarkdownText.Escape(because)}")}";
    }

    private static string Dropped(DroppedSession session)
    {
        string more = session.Peers.Count > MostPeers ? string.Create(CultureInfo.InvariantCulture, $" and {session.Peers.Count - MostPeers} more") : "";
        string peers = session.Peers.Count == 0 ? "" : $": peers {string.Join(", ", session.Peers.Take(MostPeers).Select(MarkdownText.Code))}{more}";
        return $"- **BGP sessions drop** with {MarkdownText.Code($"{session.Class} {session.Dn}")}{peers}";
    }

    private MarkdownBlock Picture()
    {
        var graph = PlanGraph.Of(result.Plan, DurationTable.Default);
        ImmutableArray<string> lines = [.. GraphRenderer.Render(graph, GraphFormat.Mermaid, withResources: false).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        string see = "`calico-aci graph` writes it.";
        bool fits = lines.Sum(line => line.Length + 1) <= MostMermaidLetters && lines.Count(line => line.Contains(" --> ", StringComparison.Ordinal)) <= MostMermaidEdges;
        return fits
            ? Folded(BlockImportance.Picture, "Graph of the components", "mermaid", lines, see) with { WholeOnly = true }
            : new MarkdownBlock(BlockImportance.Picture, $"*The graph is too large to be drawn here: {see}*\n\n", [], "", see);
    }

    private static MarkdownBlock Folded(BlockImportance importance, string title, string language, ImmutableArray<string> lines, string more)
    {
        string fence = MarkdownText.Fence(lines);
        return new MarkdownBlock(importance, $"<details><summary>{title}</summary>\n\n{fence}{language}\n", lines, $"{fence}\n\n</details>\n\n", more);
    }

    private static string Item(Problem problem)
    {
        string place = ProblemPlace.Of(problem);
        string message = string.Join("<br>", problem.Message.Split('\n').Select(line => MarkdownText.Escape(line.Trim())));
        return $"- {(place.Length == 0 ? "" : $"{MarkdownText.Code(place)}: ")}{message}";
    }
}
