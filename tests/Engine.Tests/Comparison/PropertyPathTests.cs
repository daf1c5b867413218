using CalicoAci.Engine.Comparison;

namespace CalicoAci.Engine.Tests.Comparison;

internal sealed class PropertyPathTests
{
    [TestCase("name", "name")]
    [TestCase("spec.ports[0].name", "spec|ports|0|name")]
    [TestCase("triggers[*]", "triggers|*")]
    [TestCase("data[\"a.b\"].c", "data|a.b|c")]
    [TestCase("data[\"a\\\"b\"]", "data|a\"b")]
    [TestCase("open[0", "open|[0")]
    public void TakesPathsApart(string path, string expected) =>
        Assert.That(string.Join('|', PropertyPath.Parse(path)), Is.EqualTo(expected));

    [TestCase("spec.ports[0].name")]
    [TestCase("data[\"a.b\"].c")]
    public void WritesWhatItReads(string path) => Assert.That(PropertyPath.Format(PropertyPath.Parse(path)), Is.EqualTo(path));

    [TestCase("spec", "spec.replicas", true)]
    [TestCase("spec.replicas", "spec", false)]
    [TestCase("triggers[*]", "triggers[3]", true)]
    [TestCase("triggers[*]", "triggers", false)]
    [TestCase("*.name", "metadata.name", true)]
    [TestCase("name", "names", false)]
    public void CoversWhatLiesBelow(string pattern, string path, bool expected) =>
        Assert.That(PropertyPath.Covers(PropertyPath.Parse(pattern), PropertyPath.Parse(path)), Is.EqualTo(expected));
}
