using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Compute;

/// <summary>A host that connections to nodes go through.</summary>
[Setting("The host that connections to nodes go through. It takes the same private key.")]
public sealed record BastionSettings
{
    /// <summary>The host.</summary>
    [Setting("The address or name.", MinimumLength = 1)]
    public required string Host { get; init; }

    /// <summary>The account.</summary>
    [Setting("The account.", MinimumLength = 1)]
    public required string User { get; init; }

    /// <summary>The port.</summary>
    [Setting("The port of sshd.", Minimum = 1, Maximum = 65535)]
    public int Port { get; init; } = 22;

    /// <summary>The host key.</summary>
    [Setting("The expected host key, of the same kinds as those of nodes; it is not checked if it is not given.", Pattern = SshSettings.HostKeyPattern, PatternHint = SshSettings.HostKeyHint)]
    public string? HostKey { get; init; }
}
