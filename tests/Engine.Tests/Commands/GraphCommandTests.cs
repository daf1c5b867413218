using System.Text.Json;
using System.Xml.Linq;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Tests.Commands;

internal sealed class GraphCommandTests
{
    [Test]
    public async Task WritesMermaidToTheOutput()
    {
        using var folder = StackFolder.For("graph");

        CommandOutcome outcome = await folder.RunAsync("graph");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.StartWith("flowchart LR\n").And.Contain("[\"group<br/>Group: 3\"]"));
    }

    [Test]
    public async Task WritesAPictureToAFile()
    {
        using var folder = StackFolder.For("graph");

        CommandOutcome outcome = await folder.RunAsync("graph", "--format", "svg", "--out", folder.PathOf("graph.svg"));

        Assert.That(outcome.Output, Is.Empty);
        Assert.That(XDocument.Parse(folder.Read("graph.svg")).Root!.Name.LocalName, Is.EqualTo("svg"));
    }

    [Test]
    public async Task ListsTheCriticalPath()
    {
        using var folder = StackFolder.For("graph");
        folder.Write("durations.yaml", "\"aci:*\": 100\n\"*\": 1\n");

        CommandOutcome outcome = await folder.RunAsync("graph", "--critical-path", "--durations", folder.PathOf("durations.yaml"));

        Assert.That(outcome.Output, Does.Contain("1:40     3:20   vrf").And.Contain("one after the other"));
    }

    [Test]
    public async Task ComparesWithTheSameStepsInSeries()
    {
        using var folder = StackFolder.For("graph");

        CommandOutcome outcome = await folder.RunAsync("graph", "--critical-path", "--duration", "aci:*=100", "--duration", "*=0");

        Assert.That(outcome.Output, Does.Match(@"3:20\s+2\s+aci:\*").And.Contain("1.0 times as long"));
    }

    [Test]
    public async Task WritesJson()
    {
        using var folder = StackFolder.For("graph");

        CommandOutcome outcome = await folder.RunAsync("graph", "--format", "json", "--resources");

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.That(json.RootElement.GetProperty("resources").GetArrayLength(), Is.GreaterThanOrEqualTo(5));
    }

    [TestCase("graph", "--durations", "none.yaml", "cannot be read")]
    [TestCase("graph", "--duration", "aci:*", "must be a key, an equals sign")]
    [TestCase("graph", "--view", "fabric", "there is no fabric to draw")]
    [TestCase("graph", "--format", "png", "png")]
    public async Task SaysWhatIsWrong(string command, string option, string value, string message)
    {
        using var folder = StackFolder.For("graph");

        CommandOutcome outcome = await folder.RunAsync(command, option, value);

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error, Does.Contain(message));
    }
}
