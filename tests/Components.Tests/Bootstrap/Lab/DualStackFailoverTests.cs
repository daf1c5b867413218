using System.Globalization;
using CalicoAci.Components.Model;
using CalicoAci.Components.Tests.Bootstrap.Tools;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>The two virtual addresses of a dual-stack API with real haproxy and keepalived, in network namespaces.</summary>
[Category("Lab")]
public sealed class DualStackFailoverTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(6);
    private TemporaryFolder _folder = null!;
    private Dictionary<string, string> _found = null!;

    [OneTimeSetUp]
    public void RunTheLab()
    {
        SampleCluster cluster = SampleCluster.DualStack;
        _folder = LoadBalancerNodes.Write(cluster);
        _found = Labs.Run(Limit, "failover-dual-stack.sh",
        [
            _folder.Path,
            cluster.Options.Endpoint.VirtualAddresses[AddressFamily.Ipv4].ToString(),
            cluster.Options.Endpoint.VirtualAddresses[AddressFamily.Ipv6].ToString(),
            cluster.Options.Endpoint.Port.ToString(CultureInfo.InvariantCulture),
            .. cluster.Topology.ControlPlaneNodes.Select(node => $"{node.Name}={node.Addresses[AddressFamily.Ipv4]},{node.Addresses[AddressFamily.Ipv6]}"),
        ]);
    }

    [OneTimeTearDown]
    public void Clean() => _folder?.Dispose();

    /// <summary>
    /// Two nodes whose time is up within some milliseconds may both claim the addresses; the first advertisement of the other
    /// ends that. Nodes that do not hear each other, or instances that fail apart, stay so for an advertisement's second and longer.
    /// </summary>
    [Test]
    public void BothAddressesAreAtOneNodeAllTheTime()
    {
        Assert.That(Number("TIMES_TAKEN"), Is.AtLeast(6), "the first owner, three deaths, one lost address, one failed check");
        Assert.That(Number("TWO_OWNERS_MS"), Is.LessThan(1000));
        Assert.That(Number("APART_MS"), Is.LessThan(1000));
    }

    [Test]
    public void BothAddressesLeaveADeadNodeTogether()
    {
        Assert.That(_found["FOLLOWED"], Is.EqualTo("3"));
        Assert.That(_found["MOVED_BACK"], Is.EqualTo("0"));
    }

    /// <summary>As with one address: two advertisements, one a second, and the skew of the priority. The slower ones may have waited for a busy machine.</summary>
    [Test]
    public void EachAddressAnswersAgainInLessThanThreeSeconds([Values(0, 1)] int family)
    {
        int[] gaps = [.. _found["DEAD_OWNER_GAPS_MS"].Split(' ').Select(gap => int.Parse(gap.Split(',')[family], CultureInfo.InvariantCulture)).Order()];

        Assert.That(gaps, Has.Length.EqualTo(3));
        Assert.That(gaps[0], Is.LessThan(3000), _found["DEAD_OWNER_GAPS_MS"]);
        Assert.That(gaps[2], Is.LessThan(8000), _found["DEAD_OWNER_GAPS_MS"]);
    }

    [Test]
    public void BothAddressesLeaveANodeWhoseCheckFails()
    {
        string[] nodes = _found["FAILED_CHECK"].Split(',');

        Assert.That(nodes[1], Is.Not.EqualTo(nodes[0]).And.StartsWith("dev-cp-").And.Not.Contains(":"));
        Assert.That(_found["FAILED_CHECK_GAPS_MS"].Split(',').Select(gap => int.Parse(gap, CultureInfo.InvariantCulture)), Is.All.LessThan(8000));
    }

    [Test]
    public void BothAddressesLeaveANodeThatLosesItsIpv6Address()
    {
        string[] lost = _found["LOST_ADDRESS"].Split(',');
        string[] back = _found["LOST_ADDRESS_BACK"].Split(',');

        Assert.That(lost[1], Is.Not.EqualTo(lost[0]).And.StartsWith("dev-cp-").And.Not.Contains(":"));
        Assert.That(_found["LOST_ADDRESS_GAPS_MS"].Split(',').Select(gap => int.Parse(gap, CultureInfo.InvariantCulture)), Is.All.LessThan(8000));
        Assert.That(back[1], Is.EqualTo(lost[1]), "the address that comes back brings nothing back");
    }

    private int Number(string name) => int.Parse(_found[name], CultureInfo.InvariantCulture);
}
