using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Kubernetes;

/// <summary>The regular snapshots of etcd.</summary>
[Setting("The regular snapshots of etcd: every control-plane node takes them of its own member, verifies them and keeps the newest.")]
public sealed record EtcdSnapshotSettings : ISettingsRules
{
    /// <summary>Whether a timer takes them.</summary>
    [Setting("Whether a timer takes snapshots. Without, they are taken by hand and before an upgrade.")]
    public bool Enabled { get; init; } = true;

    /// <summary>The time between two.</summary>
    [Setting("The time from one snapshot to the next: 1, 2, 3, 4, 6, 8, 12 or 24 hours.", Minimum = 1, Maximum = 24, Unit = "h")]
    public int EveryHours { get; init; } = 6;

    /// <summary>How many are kept.</summary>
    [Setting("How many snapshots each node keeps; the oldest are removed.", Minimum = 1, Maximum = 1000)]
    public int Keep { get; init; } = 28;

    /// <summary>The directory.</summary>
    [Setting("The directory on the node; only root may read it.", Pattern = "/[A-Za-z0-9._/-]+", PatternHint = "an absolute path")]
    public string Directory { get; init; } = "/var/backups/etcd";

    /// <summary>The second directory.</summary>
    [Setting("A directory that each snapshot is copied to as well, such as a mounted NFS share. It must be on another file system: a share that is not mounted is an error, not a second copy on the same disk.", Pattern = "/[A-Za-z0-9._/-]+", PatternHint = "an absolute path", Example = "/mnt/backup/etcd")]
    public string? CopyTo { get; init; }

    /// <summary>The copy command.</summary>
    [Setting("A program on the node and its arguments, run after each snapshot with its path as the last argument. Secrets do not belong here.", Example = "[/usr/local/bin/upload, --bucket, etcd]")]
    public IReadOnlyList<string> CopyCommand { get; init; } = [];

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (EveryHours is >= 1 and <= 24 && 24 % EveryHours != 0)
        {
            errors.Add($"{path}.everyHours", $"found {EveryHours}; must be a divisor of 24, so that snapshots are taken at the same hours every day", "CA325");
        }

        if (CopyTo is { } copy && (copy + "/").StartsWith(Directory.TrimEnd('/') + "/", StringComparison.Ordinal))
        {
            errors.Add($"{path}.copyTo", $"found {copy}, which is in {Directory}; the copy must be on another file system", "CA326");
        }

        if (CopyCommand.Count > 0 && (!CopyCommand[0].StartsWith('/') || CopyCommand.Any(word => word.Contains('\n', StringComparison.Ordinal))))
        {
            errors.Add($"{path}.copyCommand", $"found '{CopyCommand[0]}'; must be the absolute path of a program, then its arguments, each in one line", "CA327");
        }
    }
}
