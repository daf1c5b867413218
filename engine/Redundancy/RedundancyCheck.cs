using System.Collections.Immutable;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Redundancy;

/// <summary>
/// Finds what one deployment would interrupt all at once although one is there to stand in for the other. A program cannot
/// tell, because it does not know what was before; a comparison can.
/// </summary>
internal static class RedundancyCheck
{
    /// <summary>The losses; groups that lose the same members, as nodes of a rack do, are told as one.</summary>
    /// <param name="plan">What the program registered.</param>
    /// <param name="changes">What a deployment would do.</param>
    /// <param name="saved">The state before; of what is deleted it has the words.</param>
    public static ImmutableArray<RedundancyLoss> Of(Plan plan, IEnumerable<ResourceChange> changes, SavedState saved)
    {
        var byName = changes.Where(change => change.Custom).ToLookup(change => change.Name, StringComparer.Ordinal);
        var old = saved.Resources.Values.Where(resource => !resource.Custom).SelectMany(resource => RedundancyGroup.In(resource.Outputs)).ToLookup(Key);
        var current = from resource in plan.Resources
                      where !resource.Custom
                      from redundancy in RedundancyGroup.In(resource.Outputs)
                      group (Group: redundancy, resource.Urn) by Key(redundancy);
        var losses = from same in current
                     let loss = Find(same.First().Group, same.First().Urn, [.. same.SelectMany(item => item.Group.Members)], [.. old[same.Key].SelectMany(item => item.Members)], byName)
                     where loss is not null
                     group loss by (loss.Kind, Interrupted: string.Join(", ", loss.Interrupted.Order(StringComparer.Ordinal)), loss.Members, loss.Least, loss.Advice);
        return [.. losses.Select(alike => alike.Count() == 1 ? alike.First() : alike.First() with { Loss = FormattableString.Invariant($"{alike.First().Loss} (and {alike.Count() - 1} more)") })];
    }

    private static (RedundancyKind, string) Key(RedundancyGroup group) => (group.Kind, group.Name);

    private static RedundancyLoss? Find(
        RedundancyGroup group,
        string urn,
        ImmutableArray<RedundancyMember> current,
        ImmutableArray<RedundancyMember> old,
        ILookup<string, ResourceChange> changes)
    {
        HashSet<string> before = new(StringComparer.Ordinal), added = new(StringComparer.Ordinal), interrupted = new(StringComparer.Ordinal);
        foreach ((RedundancyMember member, bool isOld) in current.Select(member => (member, false)).Concat(old.Select(member => (member, true))))
        {
            foreach (var (resources, when) in member.Interruptions)
            {
                // Of what is deleted the old program has the words, of everything else the new one.
                foreach (ResourceChange change in resources.SelectMany(resource => changes[resource]).Where(change => isOld == (change.Kind == ChangeKind.Delete)))
                {
                    (change.Kind == ChangeKind.Create ? added : before).Add(member.Name);
                    if (when.Holds(change))
                    {
                        interrupted.Add(member.Name);
                    }
                }
            }
        }

        // What is only being added does not stand in for anything yet.
        before.ExceptWith(added.Except(interrupted, StringComparer.Ordinal));
        return interrupted.Count > 0 && before.Count - interrupted.Count < group.Least
            ? new RedundancyLoss(group.Kind, group.Loss, group.Advice, [.. interrupted], before.Count, group.Least, urn)
            : null;
    }
}
