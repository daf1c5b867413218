using System.Text.Json.Nodes;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Tests.Stacks;

namespace CalicoAci.Infra.Tests.Settings;

/// <summary>A setting that cannot be read hides no other error, and makes none.</summary>
public sealed class LostSettingsTests
{
    private const string Own = "calico-aci:";

    [TestCaseSource(typeof(StackFile), nameof(StackFile.Names))]
    public void WrongTypeIsToldOnce(string stack) => Assert.That(Broken(stack, WithWrongTypes).Count(), Is.GreaterThan(20));

    [TestCaseSource(typeof(StackFile), nameof(StackFile.Names))]
    public void MisspeltKeyIsToldOnce(string stack) => Assert.That(Broken(stack, WithMisspeltKeys).Count(error => error.Id == DiagnosticIds.UnknownSetting), Is.GreaterThan(20));

    [TestCaseSource(typeof(StackFile), nameof(StackFile.Names))]
    public void MissingSettingIsToldOnce(string stack) => Assert.That(Broken(stack, WithMissingKeys).Count(error => error.Id == DiagnosticIds.MissingSetting), Is.GreaterThan(10));

    [TestCase("network.vlan", "leaves[1].addresses[0]", "\"192.168.2.1\"", "leaves[1].addresses[0]", "CA104")]
    [TestCase("network.services", "network.external[0]", "\"10.1.0.0/24\"", "network.external[0]", "CA105")]
    [TestCase("network", "nodes.workers.worker.racks", "[\"r2\"]", "nodes.workers.worker.racks", "CA115")]
    [TestCase("cluster.domain", "network.pods[0]", "\"10.2.0.0/16\"", "network.services[0]", "CA105")]
    [TestCase("cluster.apiServer", "leaves[2].node", "201", "leaves[2].node", "CA113")]
    [TestCase("cluster.apiServer.addresses[0]", "nodes.workers.worker.firstAddress[0]", "\"192.168.9.1\"", "nodes.workers.worker.firstAddress", "CA103")]
    [TestCase("bgp", "leaves[1].routerId", "\"1.1.1.201\"", "leaves[1].routerId", "CA112")]
    [TestCase("bgp.fabricAsn", "nodes.workers.worker.firstAddress[0]", "\"192.168.2.12\"", "nodes.workers.worker.firstAddress", "CA104")]
    [TestCase("leaves", "network.external[0]", "\"10.1.0.0/24\"", "network.external[0]", "CA105")]
    [TestCase("leaves[0].routerId", "nodes.workers.worker.racks", "[\"r2\"]", "nodes.workers.worker.racks", "CA115")]
    [TestCase("leaves[0].rack", "leaves[1].addresses[0]", "\"192.168.2.1\"", "leaves[1].addresses[0]", "CA104")]
    [TestCase("nodes", "leaves[1].addresses[0]", "\"192.168.2.1\"", "leaves[1].addresses[0]", "CA104")]
    [TestCase("nodes.controlPlane.compute", "nodes.workers.worker.firstAddress[0]", "\"192.168.2.12\"", "nodes.workers.worker.firstAddress", "CA104")]
    [TestCase("compute", "bgp.clusterAsn", "65002", "bgp.clusterAsn", "CA110")]
    [TestCase("kubernetes.version", "cluster.apiServer.addresses[0]", "\"192.168.2.2\"", "cluster.apiServer.addresses[0]", "CA104")]
    [TestCase("kubernetes", "network.services[0]", "\"10.2.0.0/29\"", "network.services[0]", "CA122")]
    [TestCase("compute.ssh", "kubernetes.initialControlPlane", "\"dev-cp-9\"", "kubernetes.initialControlPlane", "CA323")]
    public void WrongTypeHidesNoRuleAboutOtherSettings(string lost, string setting, string json, string path, string id)
    {
        string[] errors = [.. new SampleStack().With(setting, json).With(lost, "[[]]").Read().Errors.All.Select(error => $"{error.Path} {error.Id}")];

        Assert.That(errors, Has.Some.StartsWith($"{Own}{lost}"));
        Assert.That(errors, Has.Some.EqualTo($"{Own}{path} {id}"));
        Assert.That(errors.Where(error => !error.StartsWith($"{Own}{lost}", StringComparison.Ordinal)), Has.All.EqualTo($"{Own}{path} {id}"), "nothing follows from it");
    }

    [Test]
    public void MissingSecretIsToldBesideAWrongType()
    {
        SettingsErrors errors = new SampleStack().With("network.vlan", "\"many\"").With("vrrpPassword", null).Read().Errors;

        Assert.That(errors.All.Select(error => error.Path), Is.EqualTo(new[] { $"{Own}network.vlan", $"{Own}vrrpPassword" }));
    }

    /// <summary>Reads every broken form of a stack; whatever follows from a single broken setting is a failure.</summary>
    private static IEnumerable<SettingsError> Broken(string stack, Func<JsonNode, string, IEnumerable<(string Path, JsonObject Settings)>> breakings)
    {
        StackFile file = StackFile.Load(stack);
        var settings = new JsonObject(file.Configuration.Where(entry => entry.Key.StartsWith(Own, StringComparison.Ordinal) && !file.SecretKeys.Contains(entry.Key))
            .Select(entry => KeyValuePair.Create(entry.Key, JsonNode.Parse(entry.Value))));
        var kept = new List<SettingsError>();
        foreach ((string path, JsonObject broken) in breakings(settings, ""))
        {
            var configuration = new Dictionary<string, string>(file.Configuration, StringComparer.Ordinal);
            foreach (string section in settings.Select(section => section.Key))
            {
                configuration.Remove(section);
            }

            foreach ((string section, JsonNode? value) in broken)
            {
                configuration[section] = value!.ToJsonString();
            }

            var errors = new SettingsErrors();
            StackSettingsReader.Read(StackFile.ToConfiguration(configuration, file.SecretKeys), errors);
            SettingsError? first = errors.All.FirstOrDefault(error => IsAt(error.Path, path) && error.Id is DiagnosticIds.WrongType or DiagnosticIds.UnknownSetting or DiagnosticIds.MissingSetting);
            if (first is not null)
            {
                kept.Add(first);
                Assert.That(errors.All.Where(error => !IsAt(error.Path, path)).Select(error => error.ToString()), Is.Empty, $"{stack} with {path} broken");
                Assert.That(errors.Warnings.Select(error => error.ToString()), Is.Empty, $"{stack} with {path} broken");
            }
        }

        return kept;
    }

    private static bool IsAt(string error, string path) => error == path || error.StartsWith($"{path}.", StringComparison.Ordinal) || error.StartsWith($"{path}[", StringComparison.Ordinal);

    private static IEnumerable<(string Path, JsonObject Settings)> WithWrongTypes(JsonNode node, string path)
        => Places(node, path).Select(place => (place.Path, Changed(place.Node, JsonNode.Parse(place.Node is JsonValue ? "[[]]" : "5")!)));

    private static IEnumerable<(string Path, JsonObject Settings)> WithMisspeltKeys(JsonNode node, string path)
        => Places(node, path).Where(place => place.Node.Parent is JsonObject).Select(place => ($"{place.Path}x", Renamed(place.Node)));

    private static IEnumerable<(string Path, JsonObject Settings)> WithMissingKeys(JsonNode node, string path)
        => Places(node, path).Where(place => place.Node.Parent is JsonObject).Select(place => (place.Path, Removed(place.Node)));

    /// <summary>Every setting with its path, but for the whole.</summary>
    private static IEnumerable<(string Path, JsonNode Node)> Places(JsonNode node, string path)
    {
        IEnumerable<(string Path, JsonNode Node)> children = node switch
        {
            JsonObject members => members.Where(member => member.Value is not null).Select(member => (path.Length == 0 ? member.Key : SettingNames.MemberPath(path, member.Key), member.Value!)),
            JsonArray items => items.Select((item, index) => ($"{path}[{index}]", item!)),
            _ => [],
        };
        return children.ToArray().SelectMany(child => Places(child.Node, child.Path).Prepend(child));
    }

    private static JsonObject Changed(JsonNode place, JsonNode value) => Copy(place, (parent, index, name) =>
    {
        if (parent is JsonArray list)
        {
            list[index] = value;
        }
        else
        {
            parent[name] = value;
        }
    });

    private static JsonObject Renamed(JsonNode place) => Copy(place, (parent, _, name) =>
    {
        JsonNode value = parent[name]!.DeepClone();
        parent.AsObject().Remove(name);
        parent[$"{name}x"] = value;
    });

    private static JsonObject Removed(JsonNode place) => Copy(place, (parent, _, name) => parent.AsObject().Remove(name));

    /// <summary>A copy of the whole with one place changed.</summary>
    private static JsonObject Copy(JsonNode place, Action<JsonNode, int, string> change)
    {
        var steps = new Stack<(int Index, string Name)>();
        JsonNode root = place;
        while (root.Parent is { } parent)
        {
            steps.Push(parent is JsonArray ? (root.GetElementIndex(), "") : (0, root.GetPropertyName()));
            root = parent;
        }

        JsonNode copy = root.DeepClone();
        JsonNode current = copy;
        while (steps.Count > 1)
        {
            (int index, string name) = steps.Pop();
            current = current is JsonArray ? current[index]! : current[name]!;
        }

        change(current, steps.Peek().Index, steps.Peek().Name);
        return copy.AsObject();
    }
}
