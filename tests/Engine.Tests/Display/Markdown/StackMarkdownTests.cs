using CalicoAci.Engine.Display.Markdown;
using CalicoAci.Engine.Explanations;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Display.Markdown;

internal sealed class StackMarkdownTests
{
    [Test]
    public void SaysInWordsWhatAChangeMeans()
    {
        RunResult result = new(SmallStack.Plan(), [], [], ExitCodes.Success)
        {
            Explanation = new Explanation(
            [
                new("Nodes that are drained", [new(1, ["cp-1"], "is drained"), new(2, ["cp-2", "cp-3"], "are *drained*")]),
                new("Nodes that join", [new(1, ["w-1"], "joins")]),
            ]),
        };

        string text = MarkdownFit.Join([.. new StackMarkdown(result, compared: true).Blocks()], MarkdownFit.GitHub);

        Assert.That(text, Does.Contain("**Nodes that are drained, in this order**\n\n1. cp-1: is drained\n2. cp-2 and cp-3: are \\*drained\\*\n\n**Nodes that join**\n\n- w-1: joins\n"));
    }
}
