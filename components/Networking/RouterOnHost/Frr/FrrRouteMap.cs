using System.Net;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking.RouterOnHost.Frr;

/// <summary>A route map of one entry that permits; what it does not match is denied.</summary>
/// <param name="Name">The name.</param>
/// <param name="MatchPrefixList">The prefix list that routes are in, or null.</param>
/// <param name="MatchAsPath">The AS path list that paths are in, or null.</param>
/// <param name="SetSource">The source address of packets that take the routes, or null.</param>
public sealed record FrrRouteMap(string Name, (AddressFamily Family, string Name)? MatchPrefixList = null, string? MatchAsPath = null, IPAddress? SetSource = null);
