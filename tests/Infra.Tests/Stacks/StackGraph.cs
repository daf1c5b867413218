using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>What the program of the dev stack registers with other nodes: the inputs of each resource as comparable text.</summary>
internal sealed record StackGraph(ImmutableDictionary<string, string> Resources, ImmutableDictionary<string, string> Hosts, ImmutableDictionary<string, string> Addresses)
{
    public static StackGraph Of(NodeSets nodes, bool bareMetal, bool perNode)
    {
        StackFile dev = StackFile.Load("dev");
        var configuration = new Dictionary<string, string>(dev.Configuration, StringComparer.Ordinal);
        Edit(configuration, "nodes", settings =>
        {
            Pool(settings["controlPlane"]!, nodes.ControlPlane, nodes.WithoutControlPlane, bareMetal);
            Pool(settings["workers"]!["worker"]!, nodes.Workers, nodes.WithoutWorkers, bareMetal);
        });
        if (bareMetal)
        {
            Edit(configuration, "compute", settings => settings["bareMetal"] = JsonNode.Parse("""{ "interface": "bond0", "bondMembers": ["eno1", "eno2"], "configureNetwork": true }"""));
        }

        if (perNode)
        {
            configuration["calico-aci:bgp"] = """{ "scheme": "per-node", "fabricAsn": 65002, "firstNodeAsn": 64601 }""";
        }

        StackResources run = StackRun.Of("dev", configuration, dev.SecretKeys).GetAwaiter().GetResult();
        return new(
            run.Mocks.Created.Where(resource => !resource.Type!.StartsWith("calico-aci:", StringComparison.Ordinal)).ToImmutableDictionary(
                resource => resource.Type!.StartsWith("vsphere:", StringComparison.Ordinal) || resource.Type.StartsWith("command:", StringComparison.Ordinal)
                    ? resource.Name!
                    : $"{resource.Type} {resource.Name}",
                resource => Text(resource.Inputs)),
            run.Mocks.Created.Where(resource => resource.Inputs.ContainsKey("connection"))
                .ToImmutableDictionary(resource => resource.Name!, resource => (string)((ImmutableDictionary<string, object>)resource.Inputs["connection"])["host"]),
            StackResources.ValueOf(run.Stack.Nodes).GetAwaiter().GetResult());
    }

    private static void Edit(Dictionary<string, string> configuration, string key, Action<JsonNode> edit)
    {
        JsonNode settings = JsonNode.Parse(configuration[$"calico-aci:{key}"])!;
        edit(settings);
        configuration[$"calico-aci:{key}"] = settings.ToJsonString();
    }

    private static void Pool(JsonNode pool, int count, IEnumerable<int> except, bool bareMetal)
    {
        pool["count"] = count;
        pool["except"] = new JsonArray([.. except.Select(number => JsonValue.Create(number))]);
        if (bareMetal)
        {
            pool["compute"] = "bare-metal";
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        ImmutableDictionary<string, object> map => $"{{{string.Join(", ", map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {Text(pair.Value)}"))}}}",
        ImmutableArray<object> list => $"[{string.Join(", ", list.Select(Text))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}
