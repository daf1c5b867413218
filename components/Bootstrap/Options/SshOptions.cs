using CalicoAci.Components.Model;

namespace CalicoAci.Components.Bootstrap.Options;

/// <summary>How remote steps reach the nodes.</summary>
public sealed record SshOptions
{
    /// <summary>The port of sshd.</summary>
    public int Port { get; init; } = 22;

    /// <summary>The expected host key of a node by name, as a line of known_hosts has it after the host. Nodes without one are not checked.</summary>
    public IReadOnlyDictionary<string, string> HostKeys { get; init; } = new Dictionary<string, string>();

    /// <summary>Addresses to reach nodes by, where they differ from the node's own.</summary>
    public IReadOnlyDictionary<string, string> Addresses { get; init; } = new Dictionary<string, string>();

    /// <summary>The host that connections go through, if any.</summary>
    public SshBastion? Bastion { get; init; }

    /// <summary>How often a connection is tried until a fresh machine is up; a refused try takes up to 5 s, one without answer 15 s.</summary>
    public int BootDialAttempts { get; init; } = 180;

    /// <summary>How often a connection is tried to a machine that was reached before.</summary>
    public int DialAttempts { get; init; } = 40;

    /// <summary>How long one try of a connection may take, in seconds.</summary>
    public int DialSeconds { get; init; } = 15;

    /// <summary>The address or name to reach a node by.</summary>
    public string AddressOf(ClusterNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Addresses.GetValueOrDefault(node.Name) ?? node.PrimaryAddress.ToString();
    }
}
