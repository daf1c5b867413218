using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Apic.Tree;

/// <summary>What is wrong with the managed objects of a plan as a whole.</summary>
public static class ApicCheck
{
    /// <summary>
    /// Objects that two resources create, and parents and targets of relations that the plan neither creates nor looks up: each
    /// deployment would undo the other's object, the APIC refuses an object without its parent, and a relation without its
    /// target does nothing.
    /// </summary>
    public static IEnumerable<Problem> Of(Plan plan)
    {
        var tree = ApicTree.Of(plan);
        return Conflicts(tree).Concat(Parents(tree)).Concat(Targets(tree)).Concat(Named(tree));
    }

    private static IEnumerable<Problem> Conflicts(ApicTree tree) =>
        tree.Conflicts.Select(conflict => new Problem(ProblemSeverity.Error, conflict.Message));

    private static IEnumerable<Problem> Parents(ApicTree tree) =>
        from node in tree.Nodes
        where node.Origin == ApicOrigin.External
        from child in node.Children
        where child.Origin == ApicOrigin.Created
        select new Problem(ProblemSeverity.Error, $"{Named(node)} is neither created nor looked up, but {child.Dn} lies below it.", child.Urn);

    private static IEnumerable<Problem> Targets(ApicTree tree) =>
        from node in tree.Nodes
        where node.Origin == ApicOrigin.Created
        from attribute in node.Attributes
        where attribute is { Name: "tDn", Value.IsKnown: true } && IsMissing(tree, attribute.Value.Text)
        select new Problem(ProblemSeverity.Error, $"{attribute.Value.Text} is neither created nor looked up, but {node.Dn} refers to it.", node.Urn);

    private static IEnumerable<Problem> Named(ApicTree tree) =>
        from node in tree.Nodes
        where node.Origin == ApicOrigin.Created
        from attribute in node.Attributes
        let targets = NamedRelations.TargetsOf(node.Dn, attribute)
        where targets.Length > 0 && !targets.Any(target => tree.Find(target) is { Origin: not ApicOrigin.External })
        select new Problem(
            ProblemSeverity.Error,
            $"{string.Join(" or ", targets)} is neither created nor looked up, but {node.Dn} refers to it by its name.",
            node.Urn);

    private static bool IsMissing(ApicTree tree, string dn)
    {
        if (!dn.StartsWith("uni/", StringComparison.Ordinal))
        {
            return false;
        }

        for (var current = dn; current.Length > 0; current = Dn.ParentOf(current))
        {
            switch (tree.Find(current)?.Origin)
            {
                case ApicOrigin.Created:
                    return current != dn;
                case ApicOrigin.Reused:
                    return false;
                case ApicOrigin.External when current == dn:
                    return true;
            }
        }

        return true;
    }

    private static string Named(ApicNode node) => node.Class.Length == 0 ? node.Dn : $"{node.Class} {node.Dn}";
}
