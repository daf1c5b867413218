using CalicoAci.Components.Fabric;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>Node, pod, service, load-balancer and external ranges are routed side by side in one VRF, so no two may overlap.</summary>
public sealed class NetworkOverlapRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = [];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        (string Path, Cidr Prefix)[] ranges = [.. Ranges(facts)];
        for (int second = 1; second < ranges.Length; second++)
        {
            for (int first = 0; first < second; first++)
            {
                if (ranges[first].Prefix.Overlaps(ranges[second].Prefix))
                {
                    errors.Add(ranges[second].Path, $"found {ranges[second].Prefix}, which overlaps {ranges[first].Prefix} of {ranges[first].Path}", "CA105");
                }
            }
        }
    }

    private static IEnumerable<(string Path, Cidr Prefix)> Ranges(StackFacts facts) =>
        from range in Enum.GetValues<ClusterRange>()
        let setting = $"network.{SettingNames.OfProperty(range.ToString())}"
        where facts.Have(setting)
        from prefix in facts.PrefixesOf(range).Index()
        select ($"{StackFacts.Path(setting)}[{prefix.Index}]{(range == ClusterRange.Nodes ? ".subnet" : "")}", prefix.Item);
}
