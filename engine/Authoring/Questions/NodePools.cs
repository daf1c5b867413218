using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Settings;

namespace CalicoAci.Engine.Authoring.Questions;

/// <summary>Finds the pools of a stack.</summary>
internal static class NodePools
{
    /// <summary>What the pool of control-plane nodes is called.</summary>
    public const string ControlPlane = "control-plane";

    /// <summary>The pools that there are, the control plane first.</summary>
    public static IReadOnlyList<(string Name, string Path)> Of(StackDraft draft)
    {
        IEnumerable<string> first = draft.Get(PathOf(ControlPlane)) is null ? [] : [ControlPlane];
        return [.. first.Concat(Workers(draft)).Select(name => (name, PathOf(name)))];
    }

    /// <summary>The names of the worker pools.</summary>
    public static IReadOnlyList<string> Workers(StackDraft draft) => [.. (draft.Get("nodes.workers") as JsonObject ?? []).Select(pool => pool.Key)];

    /// <summary>The place of a pool in the settings.</summary>
    public static string PathOf(string pool) => pool == ControlPlane ? "nodes.controlPlane" : $"nodes.workers.{pool}";

    /// <summary>Whether a pool has bare-metal hosts.</summary>
    public static bool IsBareMetal(StackDraft draft, string path) => draft.Get($"{path}.compute")?.ToString() == "bare-metal";

    /// <summary>The names of a pool's nodes by their number.</summary>
    public static IEnumerable<(int Number, string Name)> NodesOf(StackDraft draft, string pool)
    {
        string path = PathOf(pool);
        string shortName = draft.Get($"{path}.shortName")?.ToString() ?? (pool == ControlPlane ? "cp" : pool);
        HashSet<string> without = [.. (draft.Get($"{path}.except") as JsonArray ?? []).Select(number => number!.ToString())];
        int count = int.TryParse(draft.Get($"{path}.count")?.ToString(), out int given) ? given : 0;
        return Enumerable.Range(1, Math.Max(0, count)).Where(number => !without.Contains($"{number}"))
            .Select(number => (number, draft.Get($"{path}.overrides.{number}.name")?.ToString() ?? $"{draft.Get("cluster.name")}-{shortName}-{number}"));
    }
}
