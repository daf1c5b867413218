using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking.RouterOnHost.Frr;

/// <summary>A prefix list; what no entry permits is denied.</summary>
/// <param name="Name">The name.</param>
/// <param name="Family">The address family.</param>
/// <param name="Prefixes">The entries.</param>
public sealed record FrrPrefixList(string Name, AddressFamily Family, IReadOnlyList<FrrPrefix> Prefixes);
