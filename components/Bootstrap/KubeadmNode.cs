using CalicoAci.Components.Bootstrap.Nodes;
using Pulumi;

namespace CalicoAci.Components.Bootstrap;

/// <summary>A machine that becomes a node of the cluster.</summary>
/// <param name="Plan">What the program puts on it.</param>
/// <param name="MachineId">The id of the VM: when it changes, the node is prepared and joins anew. Null for a machine that the stack does not create.</param>
public sealed record KubeadmNode(NodePlan Plan, Output<string>? MachineId)
{
    /// <summary>What powers the VM off when it changes, as a text; empty where that is of no interest.</summary>
    public string Hardware { get; init; } = "";
}
