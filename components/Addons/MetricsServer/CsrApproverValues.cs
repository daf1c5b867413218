using CalicoAci.Components.Model;

namespace CalicoAci.Components.Addons.MetricsServer;

/// <summary>The values of the chart <c>kubelet-csr-approver</c> 1.2 that this program sets.</summary>
internal sealed record CsrApproverValues
{
    /// <summary>The names that nodes may have, as a regular expression.</summary>
    public required string ProviderRegex { get; init; }

    /// <summary>The addresses that nodes may have.</summary>
    public required IReadOnlyList<Cidr> ProviderIpPrefixes { get; init; }

    /// <summary>Node names need not be in the DNS.</summary>
    public bool BypassDnsResolution { get; init; } = true;
}
