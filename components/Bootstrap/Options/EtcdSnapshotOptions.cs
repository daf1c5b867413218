namespace CalicoAci.Components.Bootstrap.Options;

/// <summary>The regular snapshots of etcd, which every control-plane node takes of its own member.</summary>
public sealed record EtcdSnapshotOptions
{
    /// <summary>Whether a timer takes them. Without, they are taken by hand and before an upgrade.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The hours from one snapshot to the next: a divisor of 24.</summary>
    public int EveryHours { get; init; } = 6;

    /// <summary>How many each node keeps.</summary>
    public int Keep { get; init; } = 28;

    /// <summary>Where they are on the node.</summary>
    public string Directory { get; init; } = "/var/backups/etcd";

    /// <summary>A directory of another file system that each is copied to, if any.</summary>
    public string? CopyTo { get; init; }

    /// <summary>A program and its arguments, run with the path of each new snapshot as the last one; empty for none.</summary>
    public IReadOnlyList<string> CopyCommand { get; init; } = [];
}
