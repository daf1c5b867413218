using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Tests.Settings;

/// <summary>Names, versions and selectors that the cluster would refuse.</summary>
public sealed class KubernetesNamesTests
{
    private const string Domain = "a lower-case DNS name";
    private const string Label = "lower-case letters, digits and hyphens";

    [TestCase("addons", """{ "ingressNginx": { "className": "Bad Class" } }""", "addons.ingressNginx.className", "found 'Bad Class'; must be " + Domain)]
    [TestCase("addons", """{ "ingressNginx": { "className": "nginx.internal" } }""", null, null)]
    [TestCase("addons", """{ "ingressNginx": {}, "dashboard": { "host": "not a host" } }""", "addons.dashboard.host", "found 'not a host'; must be a lower-case DNS name, the first label of which may be *")]
    [TestCase("addons", """{ "ingressNginx": {}, "dashboard": { "host": "*.dev.example.com" } }""", null, null)]
    [TestCase("addons", """{ "ingressNginx": {}, "guestbook": { "host": "Guest.example.com" } }""", "addons.guestbook.host", "found 'Guest.example.com'; must be")]
    [TestCase("addons", """{ "ingressNginx": {}, "prometheus": { "grafanaHost": "https://g.example.com" } }""", "addons.prometheus.grafanaHost", "found 'https://g.example.com'; must be")]
    [TestCase("addons", """{ "prometheus": { "storageClass": "Fast Disks" } }""", "addons.prometheus.storageClass", "found 'Fast Disks'; must be " + Domain)]
    [TestCase("addons", """{ "vkaci": { "enabled": false, "apicAddresses": ["10.0.0.1"], "apicUser": "u", "certificateName": "c", "storageClass": "a_b" } }""", "addons.vkaci.storageClass", "found 'a_b'; must be " + Domain)]
    [TestCase("loadBalancing", """{ "pools": [{ "name": "a", "cidrs": ["10.3.0.0/28"], "namespaces": ["Red"] }] }""", "loadBalancing.pools[0].namespaces[0]", "found 'Red'; must be " + Label)]
    [TestCase("calico", """{ "pools": [{ "name": "a", "cidr": "10.1.0.0/17" }, { "name": "b", "cidr": "10.1.128.0/18", "namespaceSelector": "team = 'x" }] }""", "calico.pools[1].namespaceSelector", "found \"team = 'x\", which is no Calico selector: character 6 is not understood; allowed are")]
    public void RefusesWhatTheClusterRefuses(string section, string json, string? path, string? message)
        => AssertRefused(new SampleStack().With(section, json).Read().Errors, path, message);

    [TestCase("namespace", "Bad_NS", "found 'Bad_NS'; must be " + Label)]
    [TestCase("version", "latest", "found 'latest'; must be an exact version such as 1.4.2")]
    [TestCase("version", "1.4", "found '1.4'; must be an exact version")]
    [TestCase("version", "v1.4.2-rc.1+build", null)]
    [TestCase("repository", "http://charts.example.com", "found 'http://charts.example.com'; must be a URL that starts with https:// or oci://")]
    [TestCase("repository", "https://me:pass@charts.example.com", "must be a URL that starts with https:// or oci://, without user and password")]
    public void RefusesAChartThatCannotBeInstalled(string key, string value, string? message)
    {
        var chart = new Dictionary<string, string>
        {
            ["name"] = "a",
            ["repository"] = "https://charts.example.com",
            ["chart"] = "a",
            ["version"] = "1.4.2",
            ["namespace"] = "apps",
            [key] = value,
        };
        string json = System.Text.Json.JsonSerializer.Serialize(new { charts = new[] { chart } });

        AssertRefused(new SampleStack().With("addons", json).Read().Errors, message is null ? null : $"addons.charts[0].{key}", message);
    }

    private static void AssertRefused(SettingsErrors errors, string? path, string? message)
    {
        string[] found = [.. errors.All.Select(error => error.ToString())];
        Assert.That(
            found,
            path is null ? Is.Empty : Has.Exactly(1).Items.And.One.StartsWith($"calico-aci:{path}: ").And.One.Contains(message!),
            string.Join('\n', found));
    }
}
