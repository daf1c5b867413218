namespace CalicoAci.Components.Compute.Images;

/// <summary>An OVF or OVA package that is deployed for every VM.</summary>
/// <param name="Location">Its URL, or its path on the machine that deploys.</param>
/// <param name="Host">The ESXi host that takes the upload, where the rack of a VM names none.</param>
/// <param name="Network">The name of the network in the package; null for a package that names none.</param>
/// <param name="DiskProvisioning"><c>thin</c>, <c>flat</c>, <c>thick</c> or <c>eagerZeroedThick</c>.</param>
/// <param name="AllowUnverifiedCertificate">Whether the certificate of the URL's server may be untrusted.</param>
public sealed record OvfImage(string Location, string Host, string? Network, string DiskProvisioning = "thin", bool AllowUnverifiedCertificate = false) : MachineImage
{
    /// <inheritdoc/>
    public override string Title => $"package '{Location}'";

    /// <summary>Whether the package is fetched from a server.</summary>
    public bool IsRemote => Location.StartsWith("https://", StringComparison.Ordinal) || Location.StartsWith("http://", StringComparison.Ordinal);
}
