using System.Collections.Immutable;
using CalicoAci.Engine.Explanations;
using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Redundancy;

/// <summary>One of several that stand in for each other.</summary>
/// <param name="Name">The name.</param>
/// <param name="Interruptions">What interrupts it: changes of any of some resources.</param>
internal sealed record RedundancyMember(string Name, ImmutableArray<(ImmutableArray<string> Resources, ChangeCondition When)> Interruptions)
{
    /// <summary>Reads a member.</summary>
    public static RedundancyMember Of(PropertyValue.MapValue map) => new(
        map.Text("name"),
        [.. map.Items("interruptions").Select(cause => (cause.Texts("resources"), ChangeCondition.Of(cause)))]);
}
