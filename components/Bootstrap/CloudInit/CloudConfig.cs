using YamlDotNet.Serialization;

namespace CalicoAci.Components.Bootstrap.CloudInit;

/// <summary>cloud-init user-data. It holds no secrets: it can be read by everybody who can read the VM's configuration.</summary>
public sealed record CloudConfig
{
    /// <summary>The host name without domain.</summary>
    public required string Hostname { get; init; }

    /// <summary>The host name with domain, if there is a domain.</summary>
    public string? Fqdn { get; init; }

    /// <summary>Whether cloud-init writes the node's own names to /etc/hosts.</summary>
    public bool ManageEtcHosts { get; init; } = true;

    /// <summary>The login accounts.</summary>
    public required IReadOnlyList<CloudConfigUser> Users { get; init; }

    /// <summary>Whether sshd takes passwords.</summary>
    public bool SshPwauth { get; init; }

    /// <summary>Whether logging in as root is refused.</summary>
    public bool DisableRoot { get; init; } = true;

    /// <summary>The time zone, such as <c>Europe/Berlin</c>.</summary>
    public string? Timezone { get; init; }

    /// <summary>How the root partition grows to the size of the disk.</summary>
    public CloudConfigGrowpart Growpart { get; init; } = new();

    /// <summary>The files of the node.</summary>
    [YamlIgnore]
    public required IReadOnlyList<CloudConfigFile> WriteFiles { get; init; }

    /// <summary>Commands of the last stage of the first boot, each as a list of words.</summary>
    [YamlIgnore]
    public required IReadOnlyList<IReadOnlyList<string>> Runcmd { get; init; }

    /// <summary>The user-data document.</summary>
    public string ToUserData() => UserDataText.Write(this);
}
