namespace CalicoAci.Components.Bootstrap.CloudInit;

/// <summary>A login account of a node.</summary>
/// <param name="Name">The account's name.</param>
/// <param name="SshAuthorizedKeys">The public keys that may log in.</param>
public sealed record CloudConfigUser(string Name, IReadOnlyList<string> SshAuthorizedKeys)
{
    /// <summary>The login shell.</summary>
    public string Shell { get; init; } = "/bin/bash";

    /// <summary>The sudo rule: remote steps need root's rights without a password.</summary>
    public string Sudo { get; init; } = "ALL=(ALL) NOPASSWD:ALL";

    /// <summary>Whether the account has no password to log in with.</summary>
    public bool LockPasswd { get; init; } = true;
}
