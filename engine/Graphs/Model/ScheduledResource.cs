using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Graphs.Model;

/// <summary>When a deployment that waits for nothing but dependencies works on a resource.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Start">When its dependencies are done.</param>
/// <param name="Finish">When it is done.</param>
public sealed record ScheduledResource(PlannedResource Resource, TimeSpan Start, TimeSpan Finish);
