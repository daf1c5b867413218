namespace CalicoAci.Components.Bootstrap.Options;

/// <summary>A host that connections to nodes go through, with the nodes' own key.</summary>
/// <param name="Host">The address or name.</param>
/// <param name="User">The account.</param>
/// <param name="Port">The port of sshd.</param>
/// <param name="HostKey">The expected host key, if it is to be checked.</param>
public sealed record SshBastion(string Host, string User, int Port = 22, string? HostKey = null);
