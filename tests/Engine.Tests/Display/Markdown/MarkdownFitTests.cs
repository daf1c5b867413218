using CalicoAci.Engine.Display.Markdown;

namespace CalicoAci.Engine.Tests.Display.Markdown;

internal sealed class MarkdownFitTests
{
    private static readonly MarkdownBlock[] Blocks =
    [
        new(BlockImportance.Summary, "<!-- mark -->\n# Title\n\n", [], "", ""),
        new(BlockImportance.Attention, "**Attention**\n\n", [.. Enumerable.Range(0, 20).Select(i => $"- attention {i}")], "\n", "see attention."),
        new(BlockImportance.Objects, "<details>\n", [.. Enumerable.Range(0, 100).Select(i => $"+ object {i}")], "</details>\n\n", "see objects."),
        new(BlockImportance.Picture, "<details>\n", [.. Enumerable.Range(0, 100).Select(i => $"  c{i} --> c0")], "</details>\n\n", "see the graph.") { WholeOnly = true },
    ];

    [Test]
    public void NothingIsLeftOutWhereAllFits()
    {
        string text = MarkdownFit.Join(Blocks, 100_000);

        Assert.That(text, Does.Not.Contain("left out").And.Contains("c99 --> c0").And.Contains("object 99"));
    }

    [Test]
    public void ThePictureGoesFirstAndAsAWhole()
    {
        int all = MarkdownFit.Join(Blocks, 100_000).Length;

        string text = MarkdownFit.Join(Blocks, all - 1);

        Assert.That(text, Does.Contain("*Left out, because the comment would be too long: see the graph.*").And.Contains("object 99").And.Not.Contains("--> c0"));
    }

    [Test]
    public void LinesAtTheEndAreLeftOutAndCounted()
    {
        string text = MarkdownFit.Join(Blocks, 1500);

        int shown = text.Split('\n').Count(line => line.StartsWith("+ object", StringComparison.Ordinal));
        Assert.That(text, Has.Length.LessThanOrEqualTo(1500));
        Assert.That(text, Does.Contain($"*{100 - shown} of 100 lines are left out, because the comment would be too long: see objects.*").And.Contains("attention 19"));
        Assert.That(shown, Is.GreaterThan(10));
    }

    [Test]
    public void NoLimitIsExceededAndFoldsAreClosed([Range(50, 4000, 37)] int limit)
    {
        string text = MarkdownFit.Join(Blocks, limit);

        Assert.That(text, Has.Length.LessThanOrEqualTo(limit));
        Assert.That(text.Split("<details>"), Has.Length.EqualTo(text.Split("</details>").Length));
    }

    [Test]
    public void TheMarkStays([Values(300, 600, 900)] int limit) => Assert.That(MarkdownFit.Join(Blocks, limit), Does.StartWith("<!-- mark -->\n"));
}
