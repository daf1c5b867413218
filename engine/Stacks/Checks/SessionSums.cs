using CalicoAci.Engine.Model;
using CalicoAci.Engine.Sessions;

namespace CalicoAci.Engine.Stacks.Checks;

/// <summary>The BGP sessions of a leaf switch in all stacks together, against <see cref="SessionPlan.DefaultLimit"/>.</summary>
internal static class SessionSums
{
    public static IEnumerable<Problem> Of(IEnumerable<StackTopology> topologies) =>
        from stack in topologies
        from session in stack.Topology.Sessions
        group stack.Stack by session.Leaf into leaf
        where leaf.Count() > SessionPlan.DefaultLimit && leaf.Distinct().Skip(1).Any()
        orderby leaf.Key.Length, leaf.Key
        select new Problem(
            ProblemSeverity.Error,
            $"Leaf {leaf.Key} would hold {leaf.Count()} BGP sessions; at most {SessionPlan.DefaultLimit} are allowed: "
            + string.Join(", ", leaf.GroupBy(stack => stack).Select(stack => $"{stack.Count()} of stack {stack.Key}")) + ".");
}
