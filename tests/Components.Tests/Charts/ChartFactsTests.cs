using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using CalicoAci.Components.Charts;
using CalicoAci.Components.Networking;
using CalicoAci.Components.Tests.Addons;
using CalicoAci.Components.Tests.Networking;
using Pulumi;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Charts;

/// <summary>
/// The values that we set are values that the pinned version of the chart documents: <c>charts.json</c> holds the keys of
/// each chart's values, a key that ends in <c>.*</c> being a map of the user's own.
/// </summary>
public sealed class ChartFactsTests
{
    private static readonly JsonObject Facts = JsonNode.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "charts.json")))!.AsObject();

    [Test]
    public void FactsAreThoseOfThePinnedCharts()
    {
        IEnumerable<HelmChart> charts = typeof(ChartVersions).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => (HelmChart)property.GetValue(null)!);

        Assert.That(
            charts.Select(chart => $"{chart.Name} {chart.Version} {chart.Repository}"),
            Is.EquivalentTo(Facts.Select(fact => $"{fact.Key} {fact.Value!["version"]} {fact.Value["repository"]}")));
    }

    [Test]
    public async Task EveryValueIsOneOfItsChart()
    {
        MockResourceArgs[] releases = [.. await Releases()];

        Assert.That(releases.Select(release => (string)release.Inputs["chart"]).Distinct(), Is.EquivalentTo(Facts.Select(fact => fact.Key)), "every chart is installed by this test");
        Assert.That(releases.SelectMany(release => Unknown((string)release.Inputs["chart"], Values(release))), Is.Empty);
    }

    [Test]
    public void TheCheckFindsARenamedKey()
    {
        ImmutableDictionary<string, object> values = ImmutableDictionary<string, object>.Empty
            .Add("replicas", 2d)
            .Add("crds", ImmutableDictionary<string, object>.Empty.Add("enabled", true).Add("keeps", true));

        Assert.That(Unknown("cert-manager", values), Is.EquivalentTo(new[] { "cert-manager: replicas", "cert-manager: crds.keeps" }));
    }

    private static async Task<IEnumerable<MockResourceArgs>> Releases()
    {
        ClusterRun addons = await AddonsRun.Of(AddonsRun.All);
        var registry = new CalicoRunOptions { Registry = new ImageRegistry("registry.example.com", null, Output.CreateSecret("{}")) };
        ClusterRun calico = await ClusterRun.Of(() => registry.Create());
        return new[] { addons, calico }.SelectMany(run => run.OfType("kubernetes:helm.sh/v3:Release"));
    }

    private static ImmutableDictionary<string, object> Values(MockResourceArgs release)
        => release.Inputs.GetValueOrDefault("values") as ImmutableDictionary<string, object> ?? ImmutableDictionary<string, object>.Empty;

    private static IEnumerable<string> Unknown(string chart, ImmutableDictionary<string, object> values)
    {
        string[] known = [.. Facts[chart]!["values"]!.AsArray().Select(key => (string)key!)];
        return Paths("", values).Where(path => !known.Any(key => Covers(key, path))).Select(path => $"{chart}: {path}");
    }

    private static bool Covers(string key, string path)
        => key.EndsWith(".*", StringComparison.Ordinal) ? path.StartsWith(key[..^1], StringComparison.Ordinal) || path == key[..^2] : key == path;

    private static IEnumerable<string> Paths(string prefix, ImmutableDictionary<string, object> values) => values.SelectMany(value =>
        value.Value is ImmutableDictionary<string, object> { Count: > 0 } nested ? Paths($"{prefix}{value.Key}.", nested) : [$"{prefix}{value.Key}"]);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
