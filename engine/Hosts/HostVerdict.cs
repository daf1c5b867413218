namespace CalicoAci.Engine.Hosts;

/// <summary>What a check of a host found.</summary>
internal enum HostVerdict
{
    /// <summary>It answers, with the expected host key.</summary>
    Good,

    /// <summary>It answers; the settings give no host key, so nothing would notice another host in its place.</summary>
    NoKeyGiven,

    /// <summary>It is reached through the bastion only.</summary>
    NotChecked,

    /// <summary>Its name is not known.</summary>
    NoSuchName,

    /// <summary>It refuses the connection.</summary>
    Refused,

    /// <summary>It does not answer in time.</summary>
    TimedOut,

    /// <summary>There is no way to it.</summary>
    Unreachable,

    /// <summary>It accepts the connection and says nothing, or closes it.</summary>
    Silent,

    /// <summary>Something answers that is not an SSH server.</summary>
    NotSsh,

    /// <summary>It is an SSH server that shows no host key.</summary>
    NoHostKey,

    /// <summary>The setting is no public key.</summary>
    UnreadableKey,

    /// <summary>Its host key is another one.</summary>
    WrongKey,

    /// <summary>The expected key is of an algorithm that is not the one that a deployment checks.</summary>
    WrongAlgorithm,
}
