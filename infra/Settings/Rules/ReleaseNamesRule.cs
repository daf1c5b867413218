using CalicoAci.Infra.Settings.Addons;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>A chart of a stack's own is not the release of a chart that the stack installs by itself: each would undo the other.</summary>
public sealed class ReleaseNamesRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["addons", "loadBalancing.allocator", "network.loadBalancers"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        (string Name, string Namespace, string Section)[] releases = [.. BuiltInReleases.Of(facts.Settings)];
        foreach ((int index, ChartSettings chart) in facts.Settings.Addons.Charts.Index())
        {
            if (Array.Find(releases, release => (release.Name, release.Namespace) == (chart.Name, chart.Namespace)) is { Section: { } section })
            {
                errors.Add(
                    $"{StackFacts.Path("addons")}.charts[{index}].name",
                    $"found '{chart.Name}' in the namespace '{chart.Namespace}', which {StackFacts.Path(section)} installs; another name or namespace is allowed",
                    "CA210");
            }
        }
    }
}
