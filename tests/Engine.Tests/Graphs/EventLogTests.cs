using CalicoAci.Engine.Graphs;
using CalicoAci.Engine.Graphs.Model;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Graphs;

internal sealed class EventLogTests
{
    private const string Command = "command:remote:Command";
    private const string Prefix = "urn:pulumi:dev::calico-aci::calico-aci:bootstrap:KubeadmCluster$command:remote:Command::";

    [Test]
    public void ReadsStepsFromTheirBeginningsToTheirEnds()
    {
        MeasuredStep[] steps = [.. EventLog.Read(new StringReader($$$$"""
            Updating (dev):
            {"sequence":0,"timestamp":1760000000,"preludeEvent":{"config":{}}}
            {{{{Event(1, 1760000000, "resourcePreEvent", "create", "one")}}}}
            {{{{Event(2, 1760000010, "resourcePreEvent", "update", "two")}}}}
            {"sequence":3,"timestamp":1760000011,"diagnosticEvent":{"urn":"{{{{Prefix}}}}one","message":"still {waiting}","color":"never","severity":"info"}}
            {{{{Event(4, 1760000090, "resOutputsEvent", "create", "one")}}}}
            {{{{Event(5, 1760000100, "resOutputsEvent", "update", "two")}}}}
            {{{{Event(6, 1760000100, "resourcePreEvent", "same", "three")}}}}
            {{{{Event(7, 1760000105, "resOutputsEvent", "same", "three")}}}}
            {{{{Event(8, 1760000100, "resourcePreEvent", "create", "four")}}}}
            {{{{Event(9, 1760000160, "resOpFailedEvent", "create", "four")}}}}
            {"sequence":10,"timestamp":1760000161,"summaryEvent":{"maybeCorrupt":false,"durationSeconds":161,"resourceChanges":{"create":1},"PolicyPacks":{},"isPreview":false}}
            {"sequence":11,"timestamp":1760000161,"cancelEvent":{}}
            """), "events.json")];

        Assert.That(steps, Is.EqualTo(new[]
        {
            new MeasuredStep(Command, "one", TimeSpan.FromSeconds(90)), new MeasuredStep(Command, "two", TimeSpan.FromSeconds(90)),
        }));
    }

    [Test]
    public void PlansMeasureNothing()
    {
        string log = Event(1, 10, "resourcePreEvent", "create", "one", planning: true) + '\n' + Event(2, 20, "resOutputsEvent", "create", "one", planning: true);

        Assert.That(() => EventLog.Read(new StringReader(log), "events.json"), Throws.TypeOf<GraphException>().With.Message.StartsWith("events.json holds no finished step of a deployment"));
    }

    [Test]
    public void BrokenLineIsNamedWithoutItsText()
        => Assert.That(() => EventLog.Read(new StringReader("{\"sequence\":0}\n{ secret"), "events.json"), Throws.TypeOf<GraphException>().With.Message.EqualTo("events.json(2,3): this is not a JSON object."));

    [Test]
    public void MissingFileIsNamed()
        => Assert.That(() => EventLog.Load("no-such.json"), Throws.TypeOf<GraphException>().With.Message.StartsWith("no-such.json cannot be read"));

    [Test]
    public void MeasuredTimesReplaceGuessesAndTheirMedianThatOfTheKind()
    {
        var durations = DurationTable.Default.With([Ready("m1", 400), Ready("m2", 200)]);
        var resources = PlanGraph.Of(SmallStack.Plan(), durations).Schedule.Resources;

        Assert.That(
            resources.Where(item => item.Resource.Name.EndsWith("-ready", StringComparison.Ordinal)).Select(item => (item.Resource.Name, (item.Finish - item.Start).TotalSeconds)),
            Is.EquivalentTo(new[] { ("dev-kubeadm-m1-ready", 400d), ("dev-kubeadm-m2-ready", 200d), ("dev-kubeadm-m3-ready", 300d) }));
        Assert.That(resources.Count(item => durations.IsMeasured(item.Resource)), Is.EqualTo(2));
    }

    [Test]
    public void SingleRowsCountBeforeMeasuredTimes()
    {
        var durations = DurationTable.Default.With([Ready("m1", 400)]).With(["command:remote:Command *-ready=7"]);
        var resources = PlanGraph.Of(SmallStack.Plan(), durations).Schedule.Resources;

        Assert.That(resources.Where(item => item.Resource.Name.EndsWith("-ready", StringComparison.Ordinal)).Select(item => (item.Finish - item.Start).TotalSeconds), Is.All.EqualTo(7));
        Assert.That(resources.Count(item => durations.IsMeasured(item.Resource)), Is.Zero);
    }

    private static MeasuredStep Ready(string node, double seconds) => new(Command, $"dev-kubeadm-{node}-ready", TimeSpan.FromSeconds(seconds));

    // The members of an event as the CLI writes them; those that nothing reads are left out.
    private static string Event(int sequence, int timestamp, string kind, string operation, string name, bool planning = false) =>
        $$$$$"""{"sequence":{{{{{sequence}}}}},"timestamp":{{{{{timestamp}}}}},"{{{{{kind}}}}}":{"metadata":{"op":"{{{{{operation}}}}}","urn":"{{{{{Prefix}}}}}{{{{{name}}}}}","type":"{{{{{Command}}}}}","old":null,"detailedDiff":null,"provider":""}{{{{{(planning ? ",\"planning\":true" : "")}}}}}}}""";
}
