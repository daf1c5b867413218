namespace CalicoAci.Components.Charts;

/// <summary>A Helm chart of a pinned version.</summary>
/// <param name="Repository">The URL of the chart repository, or of an OCI registry path (<c>oci://…</c>).</param>
/// <param name="Name">The name of the chart in the repository.</param>
/// <param name="Version">The exact version of the chart.</param>
public sealed record HelmChart(string Repository, string Name, string Version)
{
    /// <summary>Whether the repository is an OCI registry.</summary>
    public bool IsOci => Repository.StartsWith("oci://", StringComparison.Ordinal);
}
