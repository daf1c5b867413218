using System.Text.RegularExpressions;
using CalicoAci.Components.Addons.MetricsServer;

namespace CalicoAci.Components.Tests.Addons;

public sealed class NodeNamePatternsTests
{
    [Test]
    public void AnotherNodeOfAPoolChangesNothing()
    {
        string before = NodeNamePatterns.Of(["dev-cp-1", "dev-worker-1", "edge"]);
        string after = NodeNamePatterns.Of(["dev-cp-1", "dev-worker-1", "dev-worker-2", "edge"]);

        Assert.That(after, Is.EqualTo(before));
    }

    [TestCase("dev-worker-1", true)]
    [TestCase("dev-worker-12", true)]
    [TestCase("edge", true)]
    [TestCase("dev-worker-", false)]
    [TestCase("prod-worker-1", false)]
    [TestCase("dev-worker-1.evil", false)]
    [TestCase("edge2", false)]
    [TestCase("hostx1", false)]
    public void OnlyNamesOfThePoolsAreApproved(string name, bool approved)
    {
        string pattern = NodeNamePatterns.Of(["dev-worker-1", "edge", "host.1"]);

        Assert.That(Regex.IsMatch(name, pattern), Is.EqualTo(approved));
    }
}
