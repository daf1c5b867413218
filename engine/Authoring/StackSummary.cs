using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Questions;
using CalicoAci.Engine.Authoring.Settings;
using Spectre.Console;

namespace CalicoAci.Engine.Authoring;

/// <summary>Tells in a few lines what a stack is, before its file is written.</summary>
internal static class StackSummary
{
    /// <summary>Writes the summary.</summary>
    /// <param name="console">The terminal.</param>
    /// <param name="draft">The stack.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="verdict">What the program says about it.</param>
    public static void Write(IAnsiConsole console, StackDraft draft, StackKind kind, string verdict)
    {
        console.WriteLine();
        foreach ((string label, string text) in Lines(draft, kind, verdict).Where(line => line.Text.Length > 0))
        {
            console.MarkupLineInterpolated($"  [bold]{label,-16}[/] {text}");
        }

        console.WriteLine();
    }

    private static IEnumerable<(string Label, string Text)> Lines(StackDraft draft, StackKind kind, string verdict)
    {
        string Text(string path) => draft.Get(path) switch
        {
            JsonArray list => string.Join(", ", list.Select(item => item?.ToString())),
            { } value => value.ToString(),
            null => "",
        };
        string vlan = Text("network.vlan") is { Length: > 0 } number ? $", VLAN {number}" : "";
        yield return ("Stack", $"{kind.Name}, cluster {Text("cluster.name")} in {Text("cluster.domain")}");
        yield return ("Nodes", string.Join("; ", NodePools.Of(draft).Select(pool => $"{pool.Name}: {Pool(draft, pool.Path, kind)}")));
        yield return ("Node subnet", string.Join(", ", Items(draft, "network.nodes").Select(subnet => subnet["subnet"]?.ToString())) + vlan);
        yield return ("Kubernetes API", Text("cluster.apiServer.addresses"));
        yield return ("Pods", Text("network.pods"));
        yield return ("Services", $"{Text("network.services")}{(Text("network.loadBalancers") is { Length: > 0 } balancers ? $"; load balancers {balancers}" : "")}");
        yield return ("AS numbers", AsNumbers(Text));
        yield return ("Leaf switches", string.Join("; ", Items(draft, kind.HasFabric ? "leaves" : "hostRouting.leaves").GroupBy(leaf => leaf["rack"]?.ToString()).Select(rack =>
            $"{rack.Key}: {string.Join(", ", rack.Select(leaf => $"{leaf["node"] ?? leaf["name"]}{(leaf["anchor"]?.ToString() == "false" ? " (no anchor)" : "")}"))}")));
        yield return ("Exists already", string.Join(", ", Questionnaire.Reused(draft)));
        yield return ("Contracts", string.Join(", ", Items(draft, "fabric.contracts.presets").Select(preset => preset["preset"]?.ToString())));
        yield return ("Outside", string.Join(", ", Items(draft, "fabric.outside.interfaces").Select(port => $"{port["name"]} {port["interface"]}"))
            + (draft.Get("fabric.outside") is null ? "" : $" by {(Text("fabric.outside.protocol") is { Length: > 0 } protocol ? protocol : "ospf")}"));
        yield return ("Add-ons", string.Join(", ", (draft.Get("addons") as JsonObject ?? []).Select(addon => addon.Key)));
        yield return ("Check", verdict);
    }

    private static string Pool(StackDraft draft, string path, StackKind kind)
    {
        string machines = !kind.HasMachines ? "" : NodePools.IsBareMetal(draft, path) ? " bare metal" : " VMs";
        string first = string.Join(", ", (draft.Get($"{path}.firstAddress") as JsonArray ?? []).Select(address => address?.ToString()));
        return $"{draft.Get($"{path}.count")}{machines} from {first}";
    }

    private static string AsNumbers(Func<string, string> text)
    {
        string fabric = text("bgp.fabricAsn") is { Length: > 0 } number ? $"fabric {number}, " : "";
        return text("bgp.clusterAsn") is { Length: > 0 } shared ? $"{fabric}nodes {shared}" : $"{fabric}nodes from {text("bgp.firstNodeAsn")}";
    }

    private static IEnumerable<JsonObject> Items(StackDraft draft, string path) => (draft.Get(path) as JsonArray ?? []).OfType<JsonObject>();
}
