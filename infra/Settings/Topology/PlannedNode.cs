using System.Net;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Nodes;

namespace CalicoAci.Infra.Settings.Topology;

/// <summary>A node as its pool describes it, before any rule was checked.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Number">The node's number in the pool.</param>
/// <param name="Name">The host name.</param>
/// <param name="Rack">The rack.</param>
/// <param name="Addresses">The address in each family that the settings give one for.</param>
/// <param name="Asn">The AS number; null when the scheme gives none.</param>
public sealed record PlannedNode(
    NodePool Pool,
    int Number,
    string Name,
    string Rack,
    IReadOnlyDictionary<AddressFamily, IPAddress> Addresses,
    uint? Asn)
{
    /// <summary>The path of the node's own settings, where it has some.</summary>
    public string OverridePath => $"{Pool.Path}.overrides.{Number}";

    /// <summary>What the settings say about this node alone.</summary>
    public NodeOverrideSettings? Override => Pool.Settings.Overrides.GetValueOrDefault(Number);

    /// <summary>The path of the setting that the node's address comes from.</summary>
    public string AddressPath => Override is { Addresses.Count: > 0 } ? $"{OverridePath}.addresses" : $"{Pool.Path}.firstAddress";

    /// <summary>The path of the setting that the node's rack comes from.</summary>
    public string RackPath => Override?.Rack is not null ? $"{OverridePath}.rack" : $"{Pool.Path}.racks";
}
