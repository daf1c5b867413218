using CalicoAci.Engine.Graphs;
using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Graphs.Model;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Stacks;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>The pictures of the documentation are those that the engine draws.</summary>
public sealed class StackPictureTests
{
    [TestCaseSource(nameof(Stacks))]
    public async Task PictureOfTheFabricIsCurrent(string stack)
    {
        Plan plan = await StackPreview.PlanOf(stack);
        string picture = $"docs/pictures/{stack}-fabric.svg";
        bool drawn = !FabricTopology.Of(plan).IsEmpty;

        if (drawn)
        {
            RepositoryFiles.AssertCurrent(picture, FabricPicture.Of(plan));
        }

        string page = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "stacks", "README.md"));
        Assert.That(page.Contains($"](../{picture})", StringComparison.Ordinal), Is.EqualTo(drawn), $"{picture} in stacks/README.md");
        Assert.That(File.Exists(Path.Combine(RepositoryFiles.Root, picture)), Is.EqualTo(drawn), picture);
    }

    [Test]
    public async Task PictureOfTheComponentsIsCurrent()
    {
        Plan plan = await StackPreview.PlanOf("dev");

        string picture = GraphRenderer.Render(PlanGraph.Of(plan, DurationTable.Default), GraphFormat.Svg, withResources: false);

        RepositoryFiles.AssertCurrent("docs/pictures/dev-components.svg", picture);
    }

    private static IEnumerable<string> Stacks() => StackFinder.Find(RepositoryFiles.Root).Select(stack => stack.Stack);
}
