namespace CalicoAci.Components.Fabric.Routing;

/// <summary>One step of a route map; the steps run in order, and the first that matches decides.</summary>
/// <param name="Name">The name of the step.</param>
/// <param name="Action">Whether matching routes pass.</param>
/// <param name="Match">The prefixes that match.</param>
/// <param name="Set">What is changed on routes that pass.</param>
public sealed record RouteContext(string Name, RouteAction Action, IReadOnlyList<PrefixMatch> Match, RouteSet? Set = null);
