using System.Collections.Immutable;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Monitor;

namespace CalicoAci.Engine.Explanations;

/// <summary>
/// Turns the differences of two states into sentences. What a change means, components say in their output
/// <c>explanation</c>; which changes are due, and what waits for what, the engine knows. Of what is deleted, the saved
/// state has the words.
/// </summary>
internal static class ExplanationBuilder
{
    /// <summary>Explains changes.</summary>
    public static Explanation Of(Plan plan, IEnumerable<ResourceChange> changes, SavedState saved)
    {
        var due = changes.Where(change => change.Custom && change.Kind is not (ChangeKind.Same or ChangeKind.Read)).ToLookup(change => change.Name, StringComparer.Ordinal);
        ImmutableDictionary<string, int> depths = Depths(plan);
        IEnumerable<ChangeNote> current = plan.Resources.Where(resource => !resource.Custom).SelectMany(resource => ChangeNote.In(resource.Outputs));
        IEnumerable<ChangeNote> old = saved.Resources.Values.Where(resource => !resource.Custom).SelectMany(resource => ChangeNote.In(resource.Outputs));
        IEnumerable<(ChangeNote Note, int Depth)> found =
            Due(current, due, change => change.Kind != ChangeKind.Delete, depths)
                .Concat(Due(old, due, change => change.Kind == ChangeKind.Delete, depths));
        return new([.. found.GroupBy(item => (item.Note.Order, item.Note.Heading)).OrderBy(group => group.Key.Order).Select(group => Section(group.Key.Heading, group))]);
    }

    private static IEnumerable<(ChangeNote Note, int Depth)> Due(
        IEnumerable<ChangeNote> notes,
        ILookup<string, ResourceChange> due,
        Func<ResourceChange, bool> filter,
        ImmutableDictionary<string, int> depths) =>
        from note in notes
        from change in due[note.Resource].Where(filter).Where(note.IsAbout).Take(1)
        select (note, depths.GetValueOrDefault(change.Urn));

    private static ExplanationSection Section(string heading, IEnumerable<(ChangeNote Note, int Depth)> notes)
    {
        var steps = notes.GroupBy(item => item.Depth).OrderBy(group => group.Key);
        return new(heading,
        [
            .. steps.SelectMany((step, index) => step.GroupBy(item => item.Note.Text, StringComparer.Ordinal).Select(same => new ExplanationSentence(
                index + 1,
                [.. same.Select(item => item.Note.Subject).Distinct(StringComparer.Ordinal).Order(NaturalOrder.Comparer)],
                same.Key))),
        ]);
    }

    /// <summary>How many resources one after the other each resource waits for; the plan has every resource after those that it waits for.</summary>
    private static ImmutableDictionary<string, int> Depths(Plan plan)
    {
        var depths = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (PlannedResource resource in plan.Resources)
        {
            depths[resource.Urn] = resource.Dependencies.Select(urn => depths.GetValueOrDefault(urn) + 1).DefaultIfEmpty().Max();
        }

        return depths.ToImmutable();
    }
}
