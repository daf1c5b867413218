using CalicoAci.Engine.Apic;
using CalicoAci.Engine.Apic.Tree;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Stacks.Checks;

/// <summary>
/// Managed objects that several stacks create. The APIC keeps one, each deployment undoes the other's changes, and whichever
/// stack is destroyed takes the object from the others. Of an object and what lies below it only the object is told.
/// </summary>
internal static class SharedObjects
{
    public static IEnumerable<Problem> Of(IReadOnlyList<StackReport> stacks)
    {
        var creators = new SortedDictionary<string, (string Class, List<string> Stacks)>(StringComparer.Ordinal);
        foreach (StackReport stack in stacks)
        {
            foreach (ApicNode node in ApicTree.Of(stack.Result.Plan).Nodes.Where(node => node.Origin == ApicOrigin.Created))
            {
                if (!creators.TryGetValue(node.Dn, out var creator))
                {
                    creators.Add(node.Dn, creator = (node.Class, []));
                }

                creator.Stacks.Add(stack.Stack);
            }
        }

        return
        [
            .. from item in creators
               where item.Value.Stacks.Count > 1
               where !(creators.TryGetValue(Dn.ParentOf(item.Key), out var parent) && item.Value.Stacks.All(parent.Stacks.Contains))
               select new Problem(
                   ProblemSeverity.Error,
                   $"{item.Value.Class} {item.Key} is created by the stacks {string.Join(", ", item.Value.Stacks)}: one may create it, the others must look it up."),
        ];
    }
}
