using System.Collections.Immutable;
using System.Reflection;
using CalicoAci.Components.Charts;
using CalicoAci.Components.Networking;
using CalicoAci.Components.Tests.Addons;
using CalicoAci.Components.Tests.Networking;
using Pulumi;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Charts;

/// <summary>The values that we set are values that the chart has, with its types (see <see cref="ChartFacts"/>).</summary>
public sealed class ChartFactsTests
{
    [Test]
    public void FactsAreThoseOfThePinnedCharts()
    {
        IEnumerable<HelmChart> charts = typeof(ChartVersions).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => (HelmChart)property.GetValue(null)!);

        Assert.That(
            charts.Select(chart => $"{chart.Name} {chart.Version} {chart.Repository}"),
            Is.EquivalentTo(ChartFacts.All.Select(fact => $"{fact.Key} {fact.Value!["version"]} {fact.Value["repository"]}")));
    }

    [Test]
    public void SayWhereTheyWereRead()
        => Assert.That(ChartFacts.All.Where(fact => !((string?)fact.Value!["source"])!.Contains('/', StringComparison.Ordinal)), Is.Empty);

    [Test]
    public async Task EveryValueIsOneOfItsChart()
    {
        MockResourceArgs[] releases = [.. await Releases()];

        Assert.That(releases.Select(release => (string)release.Inputs["chart"]).Distinct(), Is.EquivalentTo(ChartFacts.All.Select(fact => fact.Key)), "every chart is installed by this test");
        Assert.That(releases.SelectMany(release => ChartFacts.Problems((string)release.Inputs["chart"], Values(release))), Is.Empty);
    }

    [Test]
    public void TheCheckFindsARenamedKey()
    {
        ImmutableDictionary<string, object> values = Map(("replicas", 2d), ("crds", Map(("enabled", true), ("keeps", true))));

        Assert.That(
            ChartFacts.Problems("cert-manager", values),
            Is.EquivalentTo(new[] { "cert-manager: replicas is unknown", "cert-manager: crds.keeps is unknown" }));
    }

    [Test]
    public void TheCheckFindsAWrongType()
    {
        ImmutableDictionary<string, object> values = Map(
            ("replicaCount", "2"),
            ("crds", true),
            ("extraArgs", ImmutableArray.Create<object>(1d)),
            ("nodeSelector", Map(("disk", 1d))));

        Assert.That(
            ChartFacts.Problems("cert-manager", values),
            Is.EquivalentTo(new[]
            {
                "cert-manager: replicaCount is not integer", "cert-manager: crds is not map",
                "cert-manager: extraArgs is not list of string", "cert-manager: nodeSelector is not map of string",
            }));
    }

    [Test]
    public void TheCheckFindsAWordThatIsNotAllowed()
        => Assert.That(
            ChartFacts.Problems("ingress-nginx", Map(("controller", Map(("kind", "StatefulSet"))))),
            Is.EqualTo(new[] { "ingress-nginx: controller.kind is not one of Deployment DaemonSet" }));

    private static async Task<IEnumerable<MockResourceArgs>> Releases()
    {
        ClusterRun addons = await AddonsRun.Of(AddonsRun.All);
        var registry = new CalicoRunOptions { Registry = new ImageRegistry("registry.example.com", null, Output.CreateSecret("{}")) };
        ClusterRun calico = await ClusterRun.Of(() => registry.Create());
        return new[] { addons, calico }.SelectMany(run => run.OfType("kubernetes:helm.sh/v3:Release"));
    }

    private static ImmutableDictionary<string, object> Values(MockResourceArgs release)
        => release.Inputs.GetValueOrDefault("values") as ImmutableDictionary<string, object> ?? ImmutableDictionary<string, object>.Empty;

    private static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] members)
        => members.ToImmutableDictionary(member => member.Key, member => member.Value);
}
