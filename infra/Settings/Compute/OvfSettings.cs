using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Compute;

/// <summary>An OVF or OVA package that is deployed for every VM.</summary>
[Setting("An OVF or OVA package that is deployed for every VM. It is uploaded for each of them; with many VMs a template or a content library is faster.")]
public sealed record OvfSettings
{
    /// <summary>Where the package is.</summary>
    [Setting("The package's URL, or its path on the machine that deploys.", MinimumLength = 1, Example = "https://images.example.net/ubuntu-24.04.ova")]
    public required string Location { get; init; }

    /// <summary>The host.</summary>
    [Setting("The ESXi host that takes the upload. VMs of a rack in rackHosts use the rack's first host.", MinimumLength = 1, Example = "esx1.example.net")]
    public required string Host { get; init; }

    /// <summary>The network in the package.</summary>
    [Setting("The name of the network inside the package, which becomes the cluster's.", Example = "VM Network")]
    public string? Network { get; init; }

    /// <summary>How disks are provisioned.</summary>
    [Setting("How disks are provisioned.", Pattern = "thin|thick|flat|eagerZeroedThick", PatternHint = "thin, thick, flat or eagerZeroedThick")]
    public string DiskProvisioning { get; init; } = "thin";

    /// <summary>Whether the certificate may be untrusted.</summary>
    [Setting("Whether the certificate of the URL's server may be untrusted.")]
    public bool AllowUnverifiedCertificate { get; init; }
}
