using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Monitor;

/// <summary>A resource of the running program.</summary>
/// <param name="Resource">The resource as the plan shows it.</param>
/// <param name="Change">What a deployment would do to it.</param>
internal sealed record Registration(PlannedResource Resource, ResourceChange Change)
{
    /// <summary>The resource with the outputs that the program gave it.</summary>
    public Registration WithOutputs(PropertyValue.MapValue outputs) => this with { Resource = Resource with { Outputs = outputs } };
}
