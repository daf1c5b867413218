using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Compute;

/// <summary>How the program reaches the nodes.</summary>
[Setting("How the program reaches the nodes over SSH. The private key is the secret sshPrivateKey.")]
public sealed record SshSettings
{
    /// <summary>The form of a host key: what <c>ssh-keyscan</c> prints after the host.</summary>
    public const string HostKeyPattern = @"(ssh-(ed25519|rsa)|ecdsa-sha2-nistp(256|384|521)) [A-Za-z0-9+/=]+( .*)?";

    /// <summary>The form of a host key in words.</summary>
    public const string HostKeyHint = "a public key such as 'ssh-ed25519 AAAA…', as ssh-keyscan prints it after the host";

    /// <summary>The account.</summary>
    [Setting("The account that the program logs in with; on VMs it is created. It may use sudo without a password.", Pattern = "[a-z_][a-z0-9_-]{0,31}", PatternHint = "a lower-case account name")]
    public string User { get; init; } = "kubernetes";

    /// <summary>The public keys.</summary>
    [Setting("The public keys that may log in: that of sshPrivateKey and those of people.", MinimumLength = 1, Pattern = @"(ssh-(ed25519|rsa)|ecdsa-sha2-nistp(256|384|521)|sk-[a-z0-9@.-]+) [A-Za-z0-9+/=]+( .*)?", PatternHint = "a public key as a .pub file has it")]
    public required IReadOnlyList<string> AuthorizedKeys { get; init; }

    /// <summary>The port.</summary>
    [Setting("The port of sshd on the nodes.", Minimum = 1, Maximum = 65535)]
    public int Port { get; init; } = 22;

    /// <summary>Host keys.</summary>
    [Setting("The expected host key of a node by name, as a .pub file has it: of the first kind that the host has of ecdsa, rsa and ed25519, such as 'ecdsa-sha2-nistp256 AAAA…'. Nodes without one are not checked. calico-aci check-hosts shows and compares keys.", Pattern = HostKeyPattern, PatternHint = HostKeyHint)]
    public IReadOnlyDictionary<string, string> HostKeys { get; init; } = new Dictionary<string, string>();

    /// <summary>Other addresses.</summary>
    [Setting("The address to reach a node by, where it differs from the node's own, by name of the node.", Pattern = "[A-Za-z0-9.:-]+", PatternHint = "an address or a host name")]
    public IReadOnlyDictionary<string, string> Addresses { get; init; } = new Dictionary<string, string>();

    /// <summary>The bastion.</summary>
    [Setting("The host that connections to nodes go through.")]
    public BastionSettings? Bastion { get; init; }
}
