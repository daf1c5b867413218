namespace CalicoAci.Components.Model;

/// <summary>The family of a node's operating system: its packages, where its files are, what configures its network.</summary>
public enum OsFamily
{
    /// <summary>Debian, Ubuntu and their like: apt, and netplan.</summary>
    Debian,

    /// <summary>Releases 8 and 9 of Red Hat Enterprise Linux, Rocky Linux, AlmaLinux and CentOS Stream: dnf, and NetworkManager with ifcfg files.</summary>
    Rhel,
}
