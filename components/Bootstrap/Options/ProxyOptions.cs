namespace CalicoAci.Components.Bootstrap.Options;

/// <summary>The HTTP proxy that nodes use for packages and images.</summary>
/// <param name="HttpProxy">The URL for http, if any.</param>
/// <param name="HttpsProxy">The URL for https, if any.</param>
/// <param name="NoProxy">What is reached directly besides the cluster's own subnets and names.</param>
public sealed record ProxyOptions(string? HttpProxy, string? HttpsProxy, IReadOnlyList<string> NoProxy);
