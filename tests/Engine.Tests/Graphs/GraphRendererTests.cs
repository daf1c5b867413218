using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using CalicoAci.Engine.Graphs;
using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Graphs.Model;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Graphs;

public class GraphRendererTests
{
    [TestCase(GraphFormat.Mermaid, false, "components.mmd")]
    [TestCase(GraphFormat.Mermaid, true, "resources.mmd")]
    [TestCase(GraphFormat.Dot, false, "components.dot")]
    [TestCase(GraphFormat.Svg, false, "components.svg")]
    [TestCase(GraphFormat.Svg, true, "resources.svg")]
    [TestCase(GraphFormat.Json, true, "resources.json")]
    public void ShowsTheSmallStack(GraphFormat format, bool withResources, string snapshot) =>
        SnapshotFile.AssertCurrent("Graphs", snapshot, GraphRenderer.Render(PlanGraph.Of(SmallStack.Plan(), DurationTable.Default), format, withResources));

    [Test]
    public void DrawsTheFabric() => SnapshotFile.AssertCurrent("Graphs", "fabric.svg", FabricPicture.Of(SmallStack.Plan()));

    [Test]
    public void DrawsALargeFabric() => SnapshotFile.AssertCurrent("Graphs", "fabric-large.svg", FabricPicture.Of(LargeFabric.Plan()));

    [Test]
    public void SaysThatThereIsNoFabric() =>
        Assert.That(() => FabricPicture.Of(new PlanBuilder().Build()), Throws.TypeOf<GraphException>().With.Message.Contains("there is no fabric to draw"));

    [Test]
    public void DrawsAnEmptyPlan()
    {
        var graph = PlanGraph.Of(new PlanBuilder().Build(), DurationTable.Default);

        Assert.Multiple(() =>
        {
            Assert.That(XDocument.Parse(GraphRenderer.Render(graph, GraphFormat.Svg, false)).Root!.Name.LocalName, Is.EqualTo("svg"));
            Assert.That(GraphRenderer.Render(graph, GraphFormat.Mermaid, false), Is.EqualTo("flowchart LR\n"));
        });
    }

    [Test]
    public void KeepsNamesFromBreakingTheFormats()
    {
        var plan = new PlanBuilder().Component("x:y:Z", "a\"]; <b>&").Add("command:local:Command", "q\"", "{}", PlanBuilder.UrnOf("x:y:Z", "a\"]; <b>&")).Build();
        var graph = PlanGraph.Of(plan, DurationTable.Default);

        Assert.Multiple(() =>
        {
            Assert.That(GraphRenderer.Render(graph, GraphFormat.Mermaid, true), Does.Contain("a#34;#93;#59; #60;b#62;#38;"));
            Assert.That(GraphRenderer.Render(graph, GraphFormat.Dot, true), Does.Contain("label=\"q\\\"\""));
            Assert.That(() => XDocument.Parse(GraphRenderer.Render(graph, GraphFormat.Svg, true)), Throws.Nothing);
            Assert.That(() => JsonDocument.Parse(GraphRenderer.Render(graph, GraphFormat.Json, true)), Throws.Nothing);
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public void BoxesNeverOverlap(bool withResources)
    {
        var svg = XDocument.Parse(GraphRenderer.Render(PlanGraph.Of(SmallStack.Plan(), DurationTable.Default), GraphFormat.Svg, withResources));

        AssertApart([.. svg.Descendants().Where(element => element.Name.LocalName == "rect" && (string?)element.Attribute("class") == "box")]);
    }

    [Test]
    public void CardsOfAFabricNeverOverlap()
    {
        var svg = XDocument.Parse(FabricPicture.Of(LargeFabric.Plan()));

        AssertApart([.. svg.Descendants().Where(element => element.Name.LocalName == "rect" && ((string?)element.Attribute("class"))!.StartsWith("box", StringComparison.Ordinal))]);
    }

    private static void AssertApart(List<XElement> boxes)
    {
        Assert.That(boxes, Has.Count.GreaterThan(5));
        var areas = boxes.Select(box => (X: Number(box, "x"), Y: Number(box, "y"), Right: Number(box, "x") + Number(box, "width"), Bottom: Number(box, "y") + Number(box, "height"))).ToList();
        for (var i = 0; i < areas.Count; i++)
        {
            for (var j = i + 1; j < areas.Count; j++)
            {
                var apart = areas[i].Right <= areas[j].X || areas[j].Right <= areas[i].X || areas[i].Bottom <= areas[j].Y || areas[j].Bottom <= areas[i].Y;
                Assert.That(apart, Is.True, $"{boxes[i]} and {boxes[j]}");
            }
        }
    }

    private static double Number(XElement box, string name) => double.Parse((string)box.Attribute(name)!, CultureInfo.InvariantCulture);
}
