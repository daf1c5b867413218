using CalicoAci.Components.Model;

namespace CalicoAci.Components.Bootstrap.Nodes;

/// <summary>Where a family of operating systems has what the program puts on every node.</summary>
/// <param name="Name">The family's name in the settings and on command lines.</param>
/// <param name="PackageFormat">The format of its packages, as repositories name it.</param>
/// <param name="Certificates">What the files of additional CAs begin with.</param>
/// <param name="ChronyConfiguration">The file of chrony's settings.</param>
/// <param name="ChronySources">The file of time servers.</param>
public sealed record OsLayout(string Name, string PackageFormat, string Certificates, string ChronyConfiguration, string ChronySources)
{
    private static readonly OsLayout Debian = new(
        "debian",
        "deb",
        "/usr/local/share/ca-certificates/calico-aci-",
        "/etc/chrony/conf.d/calico-aci.conf",
        "/etc/chrony/sources.d/calico-aci.sources");

    private static readonly OsLayout Rhel = new(
        "rhel",
        "rpm",
        "/etc/pki/ca-trust/source/anchors/calico-aci-",
        "/etc/chrony.d/calico-aci.conf",
        "/etc/chrony.d/calico-aci-sources.conf");

    /// <summary>The script with the family's own commands, which a node has as <c>os.sh</c>.</summary>
    public string Script => $"os-{Name}";

    /// <summary>The layout of a family.</summary>
    public static OsLayout Of(OsFamily family) => family == OsFamily.Rhel ? Rhel : Debian;

    /// <summary>Whether a file is that of an additional CA.</summary>
    public static bool IsCertificate(string path) =>
        path.StartsWith(Debian.Certificates, StringComparison.Ordinal) || path.StartsWith(Rhel.Certificates, StringComparison.Ordinal);

    /// <summary>The URL of a repository of packages of this family.</summary>
    /// <param name="pattern">The URL with <c>{minor}</c> and <c>{format}</c>.</param>
    /// <param name="minor">Kubernetes' minor version.</param>
    public string Repository(string pattern, string minor) =>
        pattern.Replace("{minor}", minor, StringComparison.Ordinal).Replace("{format}", PackageFormat, StringComparison.Ordinal);
}
