using System.Collections.Immutable;
using CalicoAci.Components.Tests.Charts;
using Pulumi.Testing;

namespace CalicoAci.Infra.Tests.Stacks.Manifests;

/// <summary>The values that a stack gives to a chart of ours, overrides of its own included, are values that the chart has.</summary>
public sealed class ChartValuesTests
{
    [TestCaseSource(typeof(StackFile), nameof(StackFile.ClusterNames))]
    public async Task AreThoseOfTheirCharts(string stack)
    {
        MockResourceArgs[] releases = [.. (await StackRun.Of(stack)).Mocks.Created
            .Where(resource => resource.Type == "kubernetes:helm.sh/v3:Release" && ChartFacts.All.ContainsKey((string)resource.Inputs["chart"]))];

        Assert.That(releases, Is.Not.Empty);
        Assert.That(
            releases.SelectMany(release => ChartFacts.Problems(
                (string)release.Inputs["chart"],
                release.Inputs.GetValueOrDefault("values") as ImmutableDictionary<string, object> ?? ImmutableDictionary<string, object>.Empty)),
            Is.Empty);
    }
}
