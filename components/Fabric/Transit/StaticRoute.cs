using System.Net;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Fabric.Transit;

/// <summary>A static route on all border leaves.</summary>
/// <param name="Prefix">The destination.</param>
/// <param name="NextHops">The outside routers; more than one share the load.</param>
/// <param name="Preference">The administrative distance, 1 to 255.</param>
public sealed record StaticRoute(Cidr Prefix, IReadOnlyList<IPAddress> NextHops, int Preference = 1);
