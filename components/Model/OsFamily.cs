namespace CalicoAci.Components.Model;

/// <summary>The family of a node's operating system: its packages, where its files are, what configures its network.</summary>
public enum OsFamily
{
    /// <summary>Debian, Ubuntu and their like: apt, and netplan.</summary>
    Debian,

    /// <summary>Release 9 of Red Hat Enterprise Linux, Rocky Linux, AlmaLinux and CentOS Stream: dnf, and NetworkManager with ifcfg files.</summary>
    /// <remarks>Release 8 starts with cgroup v1, which the kubelet refuses since 1.35, and its keepalived 2.1.5 lacks <c>down_timer_adverts</c> (2.2.3). Release 10 has no ifcfg files.</remarks>
    Rhel,
}
