using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Compute;

/// <summary>The machines of the nodes.</summary>
[Setting("The machines of the nodes: where VMs are put, how bare-metal hosts are attached, how all are reached.")]
public sealed record ComputeSettings : ISettingsRules
{
    /// <summary>Where VMs are put.</summary>
    [Setting("Where VMs are put in vSphere; needed when a pool has VMs.")]
    public VSphereSettings? Vsphere { get; init; }

    /// <summary>How bare-metal hosts are attached.</summary>
    [Setting("How bare-metal hosts are attached to the leaf switches; needed when a pool has bare-metal hosts.")]
    public BareMetalSettings? BareMetal { get; init; }

    /// <summary>Sizes by name.</summary>
    [Setting("Sizes of VMs by name. A pool without a size uses the one named 'control-plane' or 'worker' where it is given.")]
    public IReadOnlyDictionary<string, SizeSettings> Sizes { get; init; } = new Dictionary<string, SizeSettings>();

    /// <summary>How nodes are reached.</summary>
    [Setting("How the program reaches the nodes over SSH.")]
    public required SshSettings Ssh { get; init; }

    /// <summary>The time zone.</summary>
    [Setting("The time zone of the nodes.", Pattern = TimeZoneName.Pattern, PatternHint = "a name of the time zone database such as Europe/Berlin")]
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>Search domains.</summary>
    [Setting("Domains in which the nodes look up short names; the cluster's domain if none is given.")]
    public IReadOnlyList<string> SearchDomains { get; init; } = [];

    /// <summary>Additional CAs.</summary>
    [Setting("Certificates of additional CAs in PEM form, by a short name: for a proxy or a private registry.", Pattern = @"-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----\s*", PatternHint = "a certificate in PEM form")]
    public IReadOnlyDictionary<string, string> CaCertificates { get; init; } = new Dictionary<string, string>();

    /// <summary>The mirror of the archive.</summary>
    [Setting("The mirror of Ubuntu's archive that nodes with amd64 use.", Pattern = "https?://[^\\s@]+", PatternHint = "a URL without user and password", Example = "http://mirror.example.net/ubuntu")]
    public string? UbuntuMirror { get; init; }

    /// <summary>The mirror of the archive of ports.</summary>
    [Setting("The mirror of Ubuntu's archive of ports, that nodes with arm64 use, such as a Raspberry Pi.", Pattern = "https?://[^\\s@]+", PatternHint = "a URL without user and password", Example = "http://mirror.example.net/ubuntu-ports")]
    public string? UbuntuPortsMirror { get; init; }

    /// <summary>SELinux.</summary>
    [Setting("What becomes of SELinux on nodes with osFamily: rhel; kubeadm asks for permissive.")]
    public SelinuxMode Selinux { get; init; } = SelinuxMode.Permissive;

    /// <summary>The HTTP proxy.</summary>
    [Setting("The HTTP proxy that nodes use for packages and images.")]
    public ProxySettings? Proxy { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (TimeZone is not null && TimeZoneName.IsUnknown(TimeZone))
        {
            errors.Add($"{path}.timeZone", $"found '{TimeZone}', which is not a name of the time zone database", "CA313");
        }

        foreach ((string name, string text) in CaCertificates)
        {
            CertificateText.Check(text, SettingNames.MemberPath($"{path}.caCertificates", name), errors);
        }

        foreach (string name in CaCertificates.Keys.Where(name => !name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')))
        {
            errors.Add(SettingNames.MemberPath($"{path}.caCertificates", name), "the name becomes a file name; use letters, digits and hyphens only", "CA300");
        }
    }
}
