using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Monitor;

namespace CalicoAci.Engine.Display;

/// <summary>Shows what happens to resources, grouped by component.</summary>
/// <param name="report">Where to.</param>
/// <param name="result">The run.</param>
/// <param name="inputs">Whether to show the inputs of what is created.</param>
internal sealed class ChangeTreeText(Report report, RunResult result, bool inputs)
{
    private const int LargePlan = 250;
    private const int SmallGroup = 4;

    private readonly Dictionary<string, PlannedResource> _resources = result.Plan.Resources.ToDictionary(r => r.Urn, StringComparer.Ordinal);

    /// <summary>Adds the resources; in a large plan, those that are alike together.</summary>
    /// <param name="verbose">Whether to show every resource, also unchanged ones.</param>
    public void Write(bool verbose) =>
        WriteTrees(ChangeTree.Build(result.Changes, verbose), 1, !verbose && result.Changes.Length > LargePlan, "");

    private void WriteTrees(List<ChangeTree> trees, int depth, bool summarize, string above)
    {
        int width = Math.Min(60, trees.Select(t => t.Change.Name.Length).DefaultIfEmpty().Max());
        int typeWidth = Math.Min(44, trees.Select(t => ShortType(t.Change).Length).DefaultIfEmpty().Max());
        foreach (IGrouping<(string Type, ChangeKind Kind, int Count, bool Plain, string Pattern), ChangeTree> group in trees.GroupBy(
            t => (t.Change.Type, t.Change.Kind, t.Count, t.Change.Properties.IsEmpty, summarize ? Pattern(t.Change.Name) : "")))
        {
            ChangeTree[] members = [.. group];
            if (summarize && group.Key.Plain && members.Length > SmallGroup)
            {
                WriteGroup(members, depth, typeWidth);
                continue;
            }

            foreach (ChangeTree tree in members)
            {
                WriteTree(tree, depth, typeWidth, width, summarize, above);
            }
        }
    }

    // Names that differ in their numbers only belong together.
    private static string Pattern(string name) => string.Create(name.Length, name, static (pattern, text) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            pattern[i] = char.IsAsciiDigit(text[i]) ? '#' : text[i];
        }
    }).Replace("##", "#", StringComparison.Ordinal).Replace("##", "#", StringComparison.Ordinal);

    private void WriteGroup(ChangeTree[] members, int depth, int typeWidth)
    {
        (string sign, string style) = ChangeSigns.Of(members[0].Change.Kind);
        string each = members[0].Children.Count == 0 ? "" : $"  ({members[0].Count} resources each)";
        report.Line(
            Indent(depth),
            new Span(sign, style),
            " ",
            new Span($"{members.Length} × {ShortType(members[0].Change)}".PadRight(typeWidth), "grey"),
            $"  {members[0].Change.Name} … {members[^1].Change.Name}{each}");
    }

    private void WriteTree(ChangeTree tree, int depth, int typeWidth, int width, bool summarize, string above)
    {
        ResourceChange change = tree.Change;
        (string sign, string style) = ChangeSigns.Of(change.Kind);
        bool component = !change.Custom;
        string alias = change.OldUrn.Length == 0 ? "" : $"  (was {Urns.NameOf(change.OldUrn)})";
        string forced = change.Kind == ChangeKind.Replace
            ? $"  replaced because of {string.Join(", ", change.Properties.Where(p => p.ForcesReplacement).Select(p => p.Path))}"
            : "";
        string id = change.Id == change.Name ? "" : SharedPath.Shorten(change.Id, above);
        string shared = SharedPath.Of(tree.Children.Select(child => child.Change.Id));
        string name = component ? change.Name : id.Length + forced.Length == 0 ? change.Name : change.Name.PadRight(width);
        report.Line(
            Indent(depth),
            new Span(sign, style),
            " ",
            new Span(ShortType(change).PadRight(typeWidth), "grey"),
            "  ",
            new Span(name, component ? "bold" : ""),
            alias,
            component && tree.Count > 0 ? new Span($"  ({tree.Count}){(shared.Length == 0 ? "" : $"  in {shared}")}", "grey") : new Span(id.Length == 0 ? "" : $"  {id}", "grey"),
            new Span(forced, "magenta"));
        WriteProperties(change, depth + 2);
        WriteTrees(tree.Children, depth + 1, summarize, component ? shared : "");
    }

    private void WriteProperties(ResourceChange change, int depth)
    {
        foreach (PropertyChange property in change.Properties)
        {
            PropertyDifference.Write(report, property, Indent(depth));
        }

        if (inputs && change.Kind == ChangeKind.Create && _resources.TryGetValue(change.Urn, out PlannedResource? resource))
        {
            foreach ((string name, PropertyValue value) in resource.Inputs.Members)
            {
                report.Line(Indent(depth), $"{name}: {PropertyText.Short(value)}");
            }
        }
    }

    private string ShortType(ResourceChange change) => TypeNames.Short(change.Type, result.Plan.Project);

    private static string Indent(int depth) => new(' ', depth * 2);
}
