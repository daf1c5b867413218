using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Compute;

/// <summary>The HTTP proxy of the nodes.</summary>
[Setting("The HTTP proxy that nodes use for packages and images.")]
public sealed record ProxySettings
{
    /// <summary>The URL for http.</summary>
    [Setting("The proxy for http.", Pattern = "https?://[^\\s@\"%\\\\]+", PatternHint = "a URL without user and password", Example = "http://proxy.example.net:3128")]
    public string? Http { get; init; }

    /// <summary>The URL for https.</summary>
    [Setting("The proxy for https; that for http if it is not given.", Pattern = "https?://[^\\s@\"%\\\\]+", PatternHint = "a URL without user and password")]
    public string? Https { get; init; }

    /// <summary>What is reached directly.</summary>
    [Setting("Hosts, domains and ranges that are reached directly, besides the cluster's own.", Pattern = "[A-Za-z0-9.:/*_-]+", PatternHint = "a host, a domain or a range")]
    public IReadOnlyList<string> Except { get; init; } = [];
}
