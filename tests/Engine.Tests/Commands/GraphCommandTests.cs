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
    public async Task TakesTheTimesOfADeployment()
    {
        using var folder = StackFolder.For("graph");
        const string Step = """{"metadata":{"op":"create","urn":"urn:pulumi:dev::test::test:index:Group$aci:index/vrf:Vrf::vrf","type":"aci:index/vrf:Vrf"}}""";
        folder.Write("events.json", $$"""
            {"sequence":1,"timestamp":1760000000,"resourcePreEvent":{{Step}}}
            {"sequence":2,"timestamp":1760000200,"resOutputsEvent":{{Step}}}
            """);

        CommandOutcome outcome = await folder.RunAsync("graph", "--critical-path", "--durations-from", folder.PathOf("events.json"));

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Match(@"3:20 +6:40 +vrf").And.Contain("1 of "));
    }

    [Test]
    public async Task NamesALogThatHoldsNoDeployment()
    {
        using var folder = StackFolder.For("graph");
        folder.Write("events.json", "Updating (dev)\n");

        CommandOutcome outcome = await folder.RunAsync("graph", "--critical-path", "--durations-from", folder.PathOf("events.json"));

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error, Does.Contain("holds no finished step of a deployment"));
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
