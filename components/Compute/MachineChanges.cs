using CalicoAci.Components.Model;
using CalicoAci.Components.Model.Changes;

namespace CalicoAci.Components.Compute;

/// <summary>
/// What changes of a VM mean. The provider shuts a VM down, changes it and starts it again for what vSphere cannot change
/// while it runs (terraform-provider-vsphere: what sets <c>reboot_required</c>). VMs wait for each other in a series only.
/// </summary>
/// <param name="name">The name of the component.</param>
/// <param name="args">The arguments of the component.</param>
internal sealed class MachineChanges(string name, VirtualMachinesArgs args)
{
    /// <summary>What always needs the VM off. First-boot data is not among it, because the component asks for no restart then.</summary>
    private static readonly string[] AlwaysOff = ["cpuHotAddEnabled", "memoryHotAddEnabled", "efiSecureBootEnabled", "enableDiskUuid", "firmware", "guestId"];

    private readonly ClusterNode[] _controlPlane = [.. args.Machines.Select(machine => machine.Node).Where(node => node.Role == NodeRole.ControlPlane)];

    /// <summary>Who is powered off, in words.</summary>
    public IEnumerable<ChangeNote> Notes() =>
        from machine in args.Machines
        from cause in Causes(machine.Node)
        select new ChangeNote(cause.Resources[0], cause.On, ChangeHeading.Reboots, machine.Node.Name, Text(machine.Node))
        {
            Properties = cause.Properties,
            OnlyDecrease = cause.OnlyDecrease,
        };

    /// <summary>The control-plane VMs, of which enough must stay up for etcd's majority.</summary>
    public IEnumerable<Redundancy> Redundancies()
    {
        int members = _controlPlane.Length + args.ControlPlaneElsewhere;
        int least = (members / 2) + 1 - args.ControlPlaneElsewhere;
        if (_controlPlane.Length == 0 || least <= 0)
        {
            yield break;
        }

        yield return new Redundancy(
            RedundancyKind.Etcd,
            "etcd",
            least,
            members == 1 ? "the API and etcd stop" : "etcd loses its majority, and the API stops",
            members == 1
                ? "There is no other control-plane node: make the change in a maintenance window"
                : $"Change one after the other: give the size to one node by nodes.controlPlane.overrides, or deploy with --target '**{name}-NODE', and see etcd healthy before the next",
            [.. _controlPlane.Select(node => new RedundantMember(node.Name, [.. InSeries(node) ? [] : Causes(node)]))]);
    }

    /// <summary>Whether the VM waits its turn, so that the others keep the majority.</summary>
    private bool InSeries(ClusterNode node) => args.Series?.Has(node.Name) == true && _controlPlane.Length + args.ControlPlaneElsewhere > 1;

    private IEnumerable<Interruption> Causes(ClusterNode node)
    {
        string[] machine = [$"{name}-{node.Name}"];
        string[] off = [.. AlwaysOff, .. args.Placement.CpuHotAdd ? Array.Empty<string>() : ["numCpus"], .. args.Placement.MemoryHotAdd ? Array.Empty<string>() : ["memory"]];
        yield return new Interruption(machine, ChangeOperations.Update) { Properties = off };
        // Hot add only adds.
        if (args.Placement.CpuHotAdd)
        {
            yield return new Interruption(machine, ChangeOperations.Update) { Properties = ["numCpus"], OnlyDecrease = true };
        }

        if (args.Placement.MemoryHotAdd)
        {
            yield return new Interruption(machine, ChangeOperations.Update) { Properties = ["memory"], OnlyDecrease = true };
        }
    }

    private string Text(ClusterNode node) =>
        (InSeries(node)
            ? "the VM is shut down, changed and started again without a drain, and the next control-plane VM follows when the API server and etcd are healthy: "
            : "the VM is shut down, changed and started again, at the same time as the others named here and without a drain: ")
        + (node.Role == NodeRole.ControlPlane
            ? "its API server and its etcd member are away until it runs again"
            : "its pods are away until it runs again");
}
