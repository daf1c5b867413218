using CalicoAci.Engine.Apic.Tree;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.PullRequests;

/// <summary>
/// Finds stacks that only got another name: Pulumi knows stacks by name, so a renamed file is a new stack that creates
/// everything a second time.
/// </summary>
internal static class RenamedStacks
{
    /// <summary>Whether most of what a stack made is made by another one.</summary>
    public static bool SameObjects(RunResult before, RunResult after)
    {
        HashSet<string> old = Objects(before.Plan);
        return old.Count > 0 && 2 * Objects(after.Plan).Count(old.Contains) >= old.Count;
    }

    /// <summary>Writes a run as a baseline of the stack's new name, as <c>pulumi stack rename</c> writes its state anew.</summary>
    public static void SaveAs(string path, RunResult before, string stack)
    {
        Plan plan = before.Plan;
        BaselineWriter.Save(path, before);
        File.WriteAllText(path, File.ReadAllText(path)
            .Replace($"urn:pulumi:{plan.Stack}::", $"urn:pulumi:{stack}::", StringComparison.Ordinal)
            .Replace($"pulumi:pulumi:Stack::{plan.Project}-{plan.Stack}\"", $"pulumi:pulumi:Stack::{plan.Project}-{stack}\"", StringComparison.Ordinal));
    }

    // On a fabric the DNs tell. Elsewhere the names do, which begin with the cluster's.
    private static HashSet<string> Objects(Plan plan)
    {
        HashSet<string> objects = [.. ApicTree.Of(plan).Nodes.Where(node => node.Origin == ApicOrigin.Created).Select(node => node.Dn)];
        return objects.Count > 0 ? objects
            : [.. plan.Resources.Where(resource => resource is { Custom: true, External: false }).Select(resource => $"{resource.Type} {resource.Name}")];
    }
}
