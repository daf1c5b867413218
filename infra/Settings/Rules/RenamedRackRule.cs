using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Racks;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// A renamed rack has leaves and its former name is free: peers that match two racks would give the nodes of one sessions
/// with the leaves of the other.
/// </summary>
public sealed class RenamedRackRule : IStackRule
{
    private const string Id = "CA132";

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["racks", "leaves.rack", "hostRouting", .. StackFacts.OfNodes];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        StackSettings settings = facts.Settings;
        string[] racks = [.. settings.Leaves.Select(leaf => leaf.Rack).Concat(settings.HostRouting?.Leaves.Select(leaf => leaf.Rack) ?? []).Distinct().Order(StringComparer.Ordinal)];
        var former = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string rack, RackSettings options) in settings.Racks.OrderBy(rack => rack.Key, StringComparer.Ordinal))
        {
            string path = SettingNames.MemberPath(StackFacts.Path("racks"), rack);
            if (!racks.Contains(rack, StringComparer.Ordinal))
            {
                errors.Add(path, $"is about the rack '{rack}', which has no leaf; racks with one are {string.Join(", ", racks)}", Id);
            }

            if (options.Formerly is not { } name)
            {
                continue;
            }

            if (racks.Contains(name, StringComparer.Ordinal) || facts.Nodes.Any(node => node.Rack == name))
            {
                errors.Add($"{path}.formerly", $"found '{name}', which is a rack of the stack; nodes of both racks would have sessions with the leaves of both", Id);
            }
            else if (!former.TryAdd(name, path))
            {
                errors.Add($"{path}.formerly", $"found '{name}', the former name of {former[name]} too", Id);
            }
        }
    }
}
