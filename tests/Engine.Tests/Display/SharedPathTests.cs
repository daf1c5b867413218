using CalicoAci.Engine.Display;

namespace CalicoAci.Engine.Tests.Display;

internal sealed class SharedPathTests
{
    [TestCase("uni/tn-dev/out-a/x uni/tn-dev/out-a/y", "uni/tn-dev/out-a")]
    [TestCase("uni/tn-dev/out-a uni/tn-dev/out-ab", "uni/tn-dev")]
    [TestCase("uni/tn-dev/out-a uni/tn-dev/out-a/b", "uni/tn-dev")]
    [TestCase("uni/tn-dev/rs-[uni/phys-a] uni/tn-dev/rs-[uni/phys-b]", "uni/tn-dev")]
    [TestCase("uni/a uni/b", "")]
    [TestCase("uni/tn-dev/out-a", "")]
    [TestCase("one two", "")]
    public void FindsWhatIdsBeginWith(string ids, string expected) => Assert.That(SharedPath.Of(ids.Split(' ')), Is.EqualTo(expected));

    [TestCase("uni/tn-dev/out-a", "uni/tn-dev", "…/out-a")]
    [TestCase("uni/tn-other", "uni/tn-dev", "uni/tn-other")]
    [TestCase("uni/tn-dev", "", "uni/tn-dev")]
    public void ShortensWhatLiesBelow(string id, string shared, string expected) => Assert.That(SharedPath.Shorten(id, shared), Is.EqualTo(expected));
}
