using System.Globalization;
using CalicoAci.Components.Tests.Bootstrap.Tools;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>The load balancer of the API with real haproxy and keepalived, in network namespaces.</summary>
[Category("Lab")]
public sealed class FailoverTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);
    private TemporaryFolder _folder = null!;
    private Dictionary<string, string> _found = null!;

    [OneTimeSetUp]
    public void RunTheLab()
    {
        SampleCluster cluster = SampleCluster.Dev;
        _folder = LoadBalancerNodes.Write(cluster);
        _found = Labs.Run(Limit, "failover.sh",
        [
            _folder.Path,
            cluster.Options.Endpoint.PrimaryAddress.ToString(),
            cluster.Options.Endpoint.Port.ToString(CultureInfo.InvariantCulture),
            .. cluster.Topology.ControlPlaneNodes.Select(node => $"{node.Name}={node.PrimaryAddress}"),
        ]);
    }

    [OneTimeTearDown]
    public void Clean() => _folder?.Dispose();

    [Test]
    public void OneNodeOwnsTheAddress() => Assert.That(_found["OWNERS"], Is.EqualTo("1"));

    [Test]
    public void AnotherPasswordMovesNoAddressAndMakesNoSecondOwner()
    {
        Assert.That(_found["HELD"], Is.EqualTo("2"), "all but the owner stand still");
        Assert.That(_found["OWNERS_WHILE_ROTATING"], Is.EqualTo("1"));
        Assert.That(_found["OWNER_KEPT"], Is.EqualTo("yes"));
        Assert.That(_found["OWNERS_AFTER_ROTATION"], Is.EqualTo("1"), "all speak with the new password");
        Assert.That(_found["PASSWORDS"], Is.EqualTo("3"));
    }

    /// <summary>
    /// keepalived waits for two advertisements, one a second, and for the skew of its priority. The slowest of the four may
    /// also have waited for a busy machine.
    /// </summary>
    [Test]
    public void AddressLeavesADeadNodeInLessThanThreeSeconds()
    {
        int[] gaps = [.. _found["DEAD_OWNER_GAPS_MS"].Split(' ').Select(gap => int.Parse(gap, CultureInfo.InvariantCulture)).Order()];

        Assert.That(gaps, Has.Length.EqualTo(4));
        Assert.That(gaps[2], Is.LessThan(3000), _found["DEAD_OWNER_GAPS_MS"]);
        Assert.That(gaps[3], Is.LessThan(8000), _found["DEAD_OWNER_GAPS_MS"]);
    }

    [Test]
    public void NoRequestReachesADeadBackEnd()
    {
        Assert.That(_found["WRONG_ANSWERS_AFTER_DEATH"], Is.EqualTo("0"));
        Assert.That(_found["WRONG_ANSWERS_WHEN_NOT_READY"], Is.EqualTo("0"));
    }

    [Test]
    public void AddressStaysWhenTheFirstOwnerReturns() => Assert.That(_found["MOVED_BACK"], Is.EqualTo("0"));

    [Test]
    public void AddressLeavesANodeWhoseHaproxyDied()
    {
        Assert.That(Milliseconds("DEAD_HAPROXY_GAP_MS"), Is.LessThan(8000));
        Assert.That(_found["OWNER_AFTER_HAPROXY"], Is.Not.EqualTo(_found["OWNER_WITHOUT_HAPROXY"]).And.Not.Empty);
    }

    private int Milliseconds(string name) => int.Parse(_found[name], CultureInfo.InvariantCulture);
}
