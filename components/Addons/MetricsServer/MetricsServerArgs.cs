using CalicoAci.Components.Model;

namespace CalicoAci.Components.Addons.MetricsServer;

/// <summary>The arguments of <see cref="MetricsServerApi"/>.</summary>
public sealed record MetricsServerArgs : AddonArgs
{
    /// <summary>How kubelets are trusted.</summary>
    public KubeletCertificates KubeletCertificates { get; init; } = KubeletCertificates.Approved;

    /// <summary>The node subnets: certificates are approved for addresses in them only.</summary>
    public required IReadOnlyList<Cidr> NodeSubnets { get; init; }

    /// <summary>The names of the nodes: certificates are approved for them only.</summary>
    public required IReadOnlyList<string> NodeNames { get; init; }

    /// <summary>The replicas, 1 or more.</summary>
    public int Replicas { get; init; } = 2;
}
