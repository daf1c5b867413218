using CalicoAci.Engine.Display.Markdown;

namespace CalicoAci.Engine.Tests.Display.Markdown;

internal sealed class MarkdownTextTests
{
    [TestCase("a|b", @"a\|b")]
    [TestCase("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;")]
    [TestCase("R&D", "R&amp;&#8203;D")]
    [TestCase("`code` *x* _y_ [a](b)", @"\`code\` \*x\* \_y\_ \[a\]\(b\)")]
    [TestCase("ask @network-team in #12", "ask @&#8203;network-team in #&#8203;12")]
    [TestCase("see https://evil.example", "see https:&#8203;//evil.example")]
    [TestCase("- item", "&#8203;- item")]
    [TestCase("1. item", "&#8203;1. item")]
    [TestCase("one\n/close\r\ntwo", @"one\\n/close\\ntwo")]
    [TestCase("left\u202Eright\u0007", "leftright")]
    public void RunningTextStaysAsItIs(string text, string expected) => Assert.That(MarkdownText.Escape(text), Is.EqualTo(expected));

    [TestCase("dev-tenant", "`dev-tenant`")]
    [TestCase("a`b", "``a`b``")]
    [TestCase("`edge", "`` `edge ``")]
    [TestCase("@team <b> #1", "`@team <b> #1`")]
    [TestCase("a\nb", @"`a\nb`")]
    [TestCase(" ", "(empty)")]
    public void CodeHoldsAnyText(string text, string expected) => Assert.That(MarkdownText.Code(text), Is.EqualTo(expected));

    [Test]
    public void CellOfATableHoldsPipes() => Assert.That(MarkdownText.CodeCell("a|b"), Is.EqualTo(@"`a\|b`"));

    [Test]
    public void FenceIsLongerThanAnyInside()
    {
        Assert.That(MarkdownText.Fence(["plain"]), Is.EqualTo("```"));
        Assert.That(MarkdownText.Fence(["````", "x"]), Is.EqualTo("`````"));
    }
}
