using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>
/// Any sequence of additions and removals of nodes, run through the whole program: each step touches the nodes that it
/// names and what is listed here, keeps a majority of etcd, and moves no address.
/// </summary>
[NonParallelizable]
public sealed class NodeChangeProperties
{
    private const string AntiAffinity = "dev-vms-control-plane-apart";
    private const string CertificateApprover = "kubernetes:helm.sh/v3:Release dev-addons-metrics-server-csr-approver";

    [FsCheck.NUnit.Property(MaxTest = 5)]
    public Property VirtualMachinesWithOneAs() => Holds(bareMetal: false, perNode: false);

    [FsCheck.NUnit.Property(MaxTest = 5)]
    public Property VirtualMachinesWithAnAsEach() => Holds(bareMetal: false, perNode: true);

    [FsCheck.NUnit.Property(MaxTest = 5)]
    public Property BareMetalWithOneAs() => Holds(bareMetal: true, perNode: false);

    [FsCheck.NUnit.Property(MaxTest = 5)]
    public Property BareMetalWithAnAsEach() => Holds(bareMetal: true, perNode: true);

    private static Property Holds(bool bareMetal, bool perNode) => Prop.ForAll(Arb.From(NodeSets.Sequences()), sequence =>
    {
        NodeSets current = sequence[0];
        StackGraph before = StackGraph.Of(current, bareMetal, perNode);
        foreach (NodeSets next in sequence.Skip(1))
        {
            StackGraph after = StackGraph.Of(next, bareMetal, perNode);
            CheckStep(before, after, current, next);
            (current, before) = (next, after);
        }
    });

    private static void CheckStep(StackGraph before, StackGraph after, NodeSets from, NodeSets to)
    {
        string step = $"{from} -> {to}";
        string[] added = [.. to.Names.Except(from.Names)];
        string[] removed = [.. from.Names.Except(to.Names)];

        foreach (string created in after.Resources.Keys.Except(before.Resources.Keys))
        {
            Assert.That(created == AntiAffinity || added.Any(node => IsOf(created, node, after)), Is.True, $"{step} creates {created}");
        }

        foreach (string deleted in before.Resources.Keys.Except(after.Resources.Keys))
        {
            Assert.That(deleted == AntiAffinity || removed.Any(node => IsOf(deleted, node, before)), Is.True, $"{step} deletes {deleted}");
        }

        // What knows the control-plane nodes changes with them: their load balancers, and the rule that keeps their VMs apart.
        bool controlPlane = added.Concat(removed).Any(NodeSets.IsControlPlane);
        HashSet<string> allowed = controlPlane
            ? [AntiAffinity, .. to.Names.Where(NodeSets.IsControlPlane).SelectMany(node => new[] { $"dev-vms-{node}", $"dev-kubeadm-{node}-ready" })]
            : [];
        // The second control-plane node is who would take the first one out; when it goes, another one would.
        if (from.Names.ElementAt(1) != to.Names.ElementAt(1))
        {
            allowed.Add("dev-kubeadm-dev-cp-1-member");
        }

        // The approver of kubelet certificates knows which pools have nodes.
        if (from.Names.All(NodeSets.IsControlPlane) != to.Names.All(NodeSets.IsControlPlane))
        {
            allowed.Add(CertificateApprover);
        }

        foreach ((string name, string inputs) in after.Resources)
        {
            if (before.Resources.TryGetValue(name, out string? old) && old != inputs && !allowed.Contains(name))
            {
                Assert.Fail($"{step} changes {name}:\n{old}\n{inputs}");
            }
        }

        CheckAddresses(before, after, step);
        CheckQuorum(before, removed, to, step);
    }

    private static void CheckAddresses(StackGraph before, StackGraph after, string step)
    {
        foreach ((string node, string address) in after.Addresses)
        {
            Assert.That(before.Addresses.GetValueOrDefault(node, address), Is.EqualTo(address), $"{step}: {node} keeps its address");
        }

        Assert.That(after.Addresses.Values, Is.Unique, step);
    }

    /// <summary>Each node is taken out by a control-plane node that stays, and an odd number of them stays.</summary>
    private static void CheckQuorum(StackGraph before, string[] removed, NodeSets to, string step)
    {
        Assert.That(to.Names.Count(NodeSets.IsControlPlane) % 2, Is.EqualTo(1), step);
        ImmutableHashSet<string> staying = [.. to.Names.Where(NodeSets.IsControlPlane).Select(node => before.Addresses.GetValueOrDefault(node, ""))];
        foreach (string node in removed)
        {
            Assert.That(before.Resources[$"dev-kubeadm-{node}-member"], Does.Contain($"node-remove.sh {node} "), step);
            Assert.That(staying, Does.Contain(before.Hosts[$"dev-kubeadm-{node}-member"]), $"{step}: who removes {node} stays");
        }
    }

    private static bool IsOf(string resource, string node, StackGraph graph) =>
        resource.EndsWith($"-{node}", StringComparison.Ordinal)
        || resource.Contains($"-{node}-", StringComparison.Ordinal)
        || resource.Contains(graph.Addresses[node].Replace('.', '-'), StringComparison.Ordinal)
        || resource.EndsWith($"-{graph.Addresses[node]}", StringComparison.Ordinal);
}
