using System.Globalization;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Tests.Bootstrap.Tools;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>Snapshot and restore of real etcd members with the scripts that the nodes get.</summary>
[Category("Lab")]
public sealed class EtcdRestoreTests
{
    private TemporaryFolder _folder = null!;
    private Dictionary<string, string> _found = null!;

    [OneTimeSetUp]
    public void RunTheLab()
    {
        Tool.Require("etcd", "etcdctl", "unshare", "openssl", "curl", "python3", "ip");
        _folder = new TemporaryFolder();
        SampleCluster cluster = SampleCluster.Dev with
        {
            Adjust = options => options with
            {
                EtcdSnapshots = new()
                {
                    Keep = 3,
                    Directory = "@WORK@/snapshots",
                    CopyTo = $"{_folder.Path}/away",
                    CopyCommand = [$"{_folder.Path}/bin/copy-away", "--bucket", "etcd"],
                },
            },
        };
        foreach (string node in cluster.Topology.ControlPlaneNodes.Select(node => node.Name))
        {
            NodeFile environment = cluster.Plan(node).Files.Single(file => file.Path == $"{NodePaths.Configuration}/node.env");
            _folder.Write($"{node}/etc/node.env", environment.Content.Replace("@WORK@", $"{_folder.Path}/{node}", StringComparison.Ordinal));
        }

        foreach (NodeFile file in cluster.Plan("dev-cp-1").Files.Where(file => file.Path.StartsWith(NodePaths.Scripts, StringComparison.Ordinal)))
        {
            _folder.Write($"scripts/{Path.GetFileName(file.Path)}", file.Content, (UnixFileMode)Convert.ToInt32(file.Mode, 8));
        }

        _found = Labs.Run(TimeSpan.FromMinutes(9), "etcd.sh",
        [
            _folder.Path,
            Path.Combine(_folder.Path, "scripts"),
            .. cluster.Topology.ControlPlaneNodes.Select(node => $"{node.Name}={node.PrimaryAddress}"),
        ]);
    }

    [OneTimeTearDown]
    public void Clean() => _folder?.Dispose();

    [Test]
    public void TheOldestSnapshotsGoAndOtherFilesStay()
    {
        Assert.That(Number("KEPT"), Is.EqualTo(4), "three of the node and one of another");
        Assert.That(_found["OLDEST"], Is.EqualTo("etcd-dev-cp-1-20200101T000000Z.db"));
    }

    [Test]
    public void OnlyRootReadsSnapshots() => Assert.That(_found["MODES"], Is.EqualTo("700 600"));

    [Test]
    public void SnapshotsAreCopiedAway()
    {
        Assert.That(Number("COPIES"), Is.EqualTo(1));
        Assert.That(_found["COPIED_BY_COMMAND"], Is.EqualTo(_found["EXPECTED_COPY"]));
    }

    [Test]
    public void AShareThatIsNotMountedIsAnError()
    {
        Assert.That(_found["NOT_MOUNTED"], Does.StartWith("1 ").And.Contain("is on the same file system as").And.Contain("is it mounted?"));
        Assert.That(Number("LOCAL_AFTER_FAILED_COPY"), Is.EqualTo(1));
    }

    [Test]
    public void ABrokenSnapshotStopsNothing()
    {
        Assert.That(_found["BROKEN"], Does.StartWith("1 ").And.Contain("is not a whole snapshot"));
        Assert.That(_found["STILL_RUNNING"], Is.EqualTo("yes"));
    }

    [Test]
    public void AllKeysOfTheSnapshotAreBackAndLaterOnesAreNot()
    {
        Assert.That(Number("MEMBERS_AFTER_RESTORE"), Is.EqualTo(1));
        Assert.That(Number("KEYS"), Is.EqualTo(50));
        Assert.That(_found["VALUE"], Is.EqualTo("value-7"));
        Assert.That(Number("LATE"), Is.Zero);
        Assert.That(_found["RESTORED"], Does.Contain("next, on each other control-plane node in turn: etcd-restore.sh rejoin 192.168.2.11"));
    }

    [Test]
    public void TheOtherMembersRejoinWithAVote()
    {
        Assert.That(Number("MEMBERS"), Is.EqualTo(3));
        Assert.That(Number("LEARNERS"), Is.Zero);
        Assert.That(_found["WRITTEN_THROUGH_LAST"], Is.EqualTo("yes"));
        Assert.That(Number("KEYS_ON_LAST"), Is.EqualTo(50));
        Assert.That(_found["WITHOUT_FIRST"], Is.EqualTo("yes"));
        Assert.That(_found["DATA_MODES"], Is.EqualTo("700"));
    }

    [Test]
    public void RejoiningTwiceIsHarmless() => Assert.That(_found["AGAIN"], Does.Contain("is a member of the restored etcd already"));

    private int Number(string name) => int.Parse(_found[name], CultureInfo.InvariantCulture);
}
