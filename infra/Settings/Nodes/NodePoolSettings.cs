using System.Net;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Leaves;

namespace CalicoAci.Infra.Settings.Nodes;

/// <summary>
/// Nodes of one kind, numbered from 1. A node's name, address, rack and AS follow from its number alone, so that adding
/// or removing a node changes no other.
/// </summary>
[Setting("A pool of equal nodes, numbered from 1. Name, address, rack and AS of a node follow from its number alone.")]
public sealed record NodePoolSettings : ISettingsRules
{
    /// <summary>The highest node number: more nodes than the 400 sessions of ten leaf switches.</summary>
    public const int HighestCount = 4000;

    /// <summary>The longest short name.</summary>
    public const int LongestShortName = 30;

    /// <summary>The highest number.</summary>
    [Setting("The highest node number of the pool: nodes 1 to count exist, except those under 'except'.", Minimum = 0, Maximum = HighestCount)]
    public required int Count { get; init; }

    /// <summary>The racks.</summary>
    [Setting("The racks of the pool: node i lives in rack (i - 1) modulo their number.", MinimumLength = 1, Pattern = RackName.Pattern, PatternHint = RackName.Hint, Example = "[rack-1]")]
    public required IReadOnlyList<string> Racks { get; init; }

    /// <summary>The first addresses.</summary>
    [Setting("The address of node 1 in each address family; node i has the (i - 1)th one after it.", MinimumLength = 1, MaximumLength = 2, Example = "[192.168.2.11]")]
    public required IReadOnlyList<IPAddress> FirstAddress { get; init; }

    /// <summary>Numbers that are left out.</summary>
    [Setting("Node numbers that are left out, so that a node can go without moving its neighbours.", Minimum = 1, Example = "[3]")]
    public IReadOnlyList<int> Except { get; init; } = [];

    /// <summary>Nodes that differ.</summary>
    [Setting("What is different about single nodes, by node number.")]
    public IReadOnlyDictionary<int, NodeOverrideSettings> Overrides { get; init; } = new Dictionary<int, NodeOverrideSettings>();

    /// <summary>The part of the node names that stands for the pool.</summary>
    [Setting("The part of node names that stands for the pool; by default 'cp' for the control plane, and the pool's name for workers.", MaximumLength = LongestShortName)]
    public string? ShortName { get; init; }

    /// <summary>The kind of machine.</summary>
    [Setting("What the nodes are: VMs in vSphere, or bare-metal hosts.")]
    public ComputeKind Compute { get; init; } = ComputeKind.Vsphere;

    /// <summary>The family of the operating system.</summary>
    [Setting("The family of the nodes' operating system: apt and netplan, or dnf and NetworkManager with ifcfg files.")]
    public OsFamily OsFamily { get; init; } = OsFamily.Debian;

    /// <summary>The size.</summary>
    [Setting("The size of the machines: the name of an entry in 'compute'.")]
    public string? Size { get; init; }

    /// <summary>The numbers of the nodes that exist.</summary>
    public IEnumerable<int> Numbers() => Enumerable.Range(1, Math.Clamp(Count, 0, HighestCount)).Except(Except);

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        for (int index = 0; index < Except.Count; index++)
        {
            if (Except[index] > Count)
            {
                errors.Add($"{path}.except[{index}]", $"found {Except[index]}; the pool only has nodes 1 to {Count}", "CA120");
            }
        }

        foreach (int number in Overrides.Keys)
        {
            if (number < 1 || number > Count || Except.Contains(number))
            {
                errors.Add($"{path}.overrides.{number}", $"is about node {number}, which the pool does not have", "CA120");
            }
        }
    }
}
