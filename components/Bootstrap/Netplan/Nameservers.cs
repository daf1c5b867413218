namespace CalicoAci.Components.Bootstrap.Netplan;

/// <summary>Name servers and search domains of an interface.</summary>
/// <param name="Addresses">The servers.</param>
/// <param name="Search">The search domains, if there are any.</param>
public sealed record Nameservers(IReadOnlyList<string> Addresses, IReadOnlyList<string>? Search);
