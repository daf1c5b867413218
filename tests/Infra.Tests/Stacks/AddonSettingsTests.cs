using System.Collections.Immutable;
using CalicoAci.Infra.Tests.Settings;
using Pulumi.Testing;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>Add-ons as the settings of a stack ask for them.</summary>
public sealed class AddonSettingsTests
{
    private static readonly string[] WithOverride = ["ingressNginx", "certManager", "metricsServer", "dashboard", "goldpinger", "prometheus", "vkaci"];

    private static readonly Dictionary<string, string> Charts = new(StringComparer.Ordinal)
    {
        ["ingressNginx"] = "ingress-nginx",
        ["certManager"] = "cert-manager",
        ["metricsServer"] = "metrics-server",
        ["dashboard"] = "kubernetes-dashboard",
        ["goldpinger"] = "goldpinger",
        ["prometheus"] = "kube-prometheus-stack",
        ["vkaci"] = "neo4j",
    };

    [TestCaseSource(nameof(WithOverride))]
    public async Task LaysValuesOfTheStackOverThoseOfTheProgram(string addon)
    {
        string required = addon == "vkaci" ? """ "apicAddresses": ["10.0.0.1"], "apicUser": "u", "certificateName": "c", "storageClass": "s", """ : "";

        IReadOnlyCollection<MockResourceArgs> created = await RunAsync($$"""{ "{{addon}}": { {{required}} "values": { "extra": { "key": "value" } } } }""");

        MockResourceArgs release = created.Single(resource => resource.Type == "kubernetes:helm.sh/v3:Release" && (string)resource.Inputs["chart"] == Charts[addon]);
        var values = (ImmutableDictionary<string, object>)release.Inputs["values"];
        Assert.That(((ImmutableDictionary<string, object>)values["extra"])["key"], Is.EqualTo("value"));
    }

    [Test]
    public async Task InstallsChartsAndManifestsThatNobodyWroteCodeFor()
    {
        IReadOnlyCollection<MockResourceArgs> created = await RunAsync("""
            {
              "ingressNginx": { "addresses": ["10.3.0.1"] },
              "charts": [{
                "name": "podinfo", "repository": "oci://ghcr.io/stefanprodan/charts", "chart": "podinfo", "version": "6.9.0", "namespace": "podinfo",
                "values": { "replicaCount": 2, "ui": { "message": "hello" }, "tolerations": [{ "operator": "Exists" }] }
              }],
              "manifests": [
                { "name": "quota", "source": "manifests/quota.yaml" },
                { "name": "overlay", "kind": "kustomization", "source": "manifests/overlay", "afterIngress": true }
              ]
            }
            """);

        MockResourceArgs chart = created.Single(resource => resource.Name == "dev-addons-custom-podinfo");
        Assert.That(chart.Inputs["version"], Is.EqualTo("6.9.0"));
        var values = (ImmutableDictionary<string, object>)chart.Inputs["values"];
        Assert.That(values["replicaCount"], Is.EqualTo(2d));
        Assert.That(((ImmutableDictionary<string, object>)values["ui"])["message"], Is.EqualTo("hello"));
        Assert.That((ImmutableArray<object>)values["tolerations"], Has.Length.EqualTo(1));
        Assert.That(created.Single(resource => resource.Name == "dev-addons-custom-quota").Inputs["file"], Is.EqualTo("manifests/quota.yaml"));
        Assert.That(created.Single(resource => resource.Name == "dev-addons-custom-overlay").Inputs["directory"], Is.EqualTo("manifests/overlay"));
    }

    [Test]
    public async Task RefusesAChartInThePlaceOfOneThatTheStackInstallsItself()
    {
        const string All = """
            "ingressNginx": {}, "certManager": {}, "metricsServer": {}, "dashboard": {}, "goldpinger": {}, "prometheus": {},
            "vkaci": { "apicAddresses": ["10.0.0.1"], "apicUser": "u", "certificateName": "c", "storageClass": "s" }
            """;
        (string Name, string Namespace)[] releases = [.. (await RunAsync($"{{ {All} }}"))
            .Where(resource => resource.Type == "kubernetes:helm.sh/v3:Release")
            .Select(resource => ((string)resource.Inputs["name"], (string)resource.Inputs["namespace"]))];
        string charts = string.Join(", ", releases.Select(release => $$"""
            { "name": "{{release.Name}}", "repository": "https://c.example.com", "chart": "c", "version": "1.0.0", "namespace": "{{release.Namespace}}" }
            """));

        var stack = new SampleStack().With("vkaciPrivateKey", "\"[secret]\"").With("vkaciDatabasePassword", "\"[secret]\"");
        var taken = stack.With("addons", $$"""{ {{All}}, "charts": [{{charts}}] }""").Read().Errors.All;
        var free = stack.With("addons", $$"""{ "charts": [{{charts.Replace("\"namespace\": \"", "\"namespace\": \"x-", StringComparison.Ordinal)}}] }""").Read().Errors.All;

        Assert.That(releases, Has.Length.GreaterThanOrEqualTo(11));
        Assert.That(taken.Where(error => error.Id == "CA210").Select(error => error.Path), Is.EquivalentTo(releases.Select((_, index) => $"calico-aci:addons.charts[{index}].name")));
        Assert.That(taken.Select(error => error.Message), Has.One.EqualTo("found 'goldpinger' in the namespace 'goldpinger', which calico-aci:addons.goldpinger installs; another name or namespace is allowed"));
        Assert.That(free, Is.Empty);
    }

    private static async Task<IReadOnlyCollection<MockResourceArgs>> RunAsync(string addons)
    {
        StackFile dev = StackFile.Load("dev");
        var configuration = new Dictionary<string, string>(dev.Configuration, StringComparer.Ordinal)
        {
            ["calico-aci:addons"] = addons,
            ["calico-aci:vkaciPrivateKey"] = "[secret]",
            ["calico-aci:vkaciDatabasePassword"] = "[secret]",
        };
        return (await StackRun.Of("dev", configuration, dev.SecretKeys)).Mocks.Created;
    }
}
