using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking.RouterOnHost.Frr;

/// <summary>An entry of a prefix list that permits.</summary>
/// <param name="Cidr">The prefix that routes lie in.</param>
/// <param name="Minimum">Their least length, or null.</param>
/// <param name="Maximum">Their greatest length, or null.</param>
public sealed record FrrPrefix(Cidr Cidr, int? Minimum, int? Maximum);
