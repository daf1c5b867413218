namespace CalicoAci.Components.Bootstrap.Options;

/// <summary>What the operating system of every node needs to know.</summary>
public sealed record NodeSystemOptions
{
    /// <summary>The account that remote steps log in with. It may use sudo without a password.</summary>
    public string User { get; init; } = "kubernetes";

    /// <summary>The public keys that may log in.</summary>
    public IReadOnlyList<string> AuthorizedKeys { get; init; } = [];

    /// <summary>The DNS domain of the nodes, if any.</summary>
    public string? Domain { get; init; }

    /// <summary>Name servers.</summary>
    public IReadOnlyList<string> DnsServers { get; init; } = [];

    /// <summary>Domains in which short names are looked up.</summary>
    public IReadOnlyList<string> SearchDomains { get; init; } = [];

    /// <summary>Time servers; with none, those of the distribution are used and the clock is not waited for.</summary>
    public IReadOnlyList<string> NtpServers { get; init; } = [];

    /// <summary>The time zone.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>Certificates of additional CAs in PEM form, by a short name.</summary>
    public IReadOnlyDictionary<string, string> CaCertificates { get; init; } = new Dictionary<string, string>();

    /// <summary>The mirror of Ubuntu's archive for amd64, if any.</summary>
    public string? UbuntuMirror { get; init; }

    /// <summary>The mirror of Ubuntu's archive of ports, for arm64 and others, if any.</summary>
    public string? UbuntuPortsMirror { get; init; }

    /// <summary>What becomes of SELinux on nodes of the family <see cref="Model.OsFamily.Rhel"/>.</summary>
    public SelinuxMode Selinux { get; init; }

    /// <summary>The HTTP proxy, if any.</summary>
    public ProxyOptions? Proxy { get; init; }
}
