using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Tests.Settings.Binding;

public sealed class NearestNameTests
{
    private static readonly string[] Candidates = ["routerId", "routerIdLoopback", "rack", "addresses"];

    [TestCase("routerID", "routerId")]
    [TestCase("ruoterId", "routerId")]
    [TestCase("adresses", "addresses")]
    [TestCase("rakc", "rack")]
    [TestCase("gateway", null)]
    [TestCase("", null)]
    public void FindsTheNameThatWasMeant(string name, string? nearest) => Assert.That(NearestName.Of(name, Candidates), Is.EqualTo(nearest));

    [TestCase("abc", "abc", 0)]
    [TestCase("abc", "acb", 1)]
    [TestCase("abc", "", 3)]
    [TestCase("kitten", "sitting", 3)]
    public void CountsEdits(string from, string to, int distance) => Assert.That(NearestName.Distance(from, to), Is.EqualTo(distance));
}
