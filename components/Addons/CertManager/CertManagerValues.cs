namespace CalicoAci.Components.Addons.CertManager;

/// <summary>The values of the chart <c>cert-manager</c> 1.21 that this program sets.</summary>
internal sealed record CertManagerValues
{
    public required int ReplicaCount { get; init; }

    /// <summary>The definitions come with the chart and stay when it goes, because certificates would go with them.</summary>
    public CrdsValues Crds { get; init; } = new(Enabled: true, Keep: true);

    /// <summary>The definitions.</summary>
    internal sealed record CrdsValues(bool Enabled, bool Keep);
}
