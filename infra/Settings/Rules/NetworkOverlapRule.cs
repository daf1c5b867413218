using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Network;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>Node, pod, service, load-balancer and external ranges are routed side by side in one VRF, so no two may overlap.</summary>
public sealed class NetworkOverlapRule : IStackRule
{
    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        (string Path, Cidr Prefix)[] ranges = [.. Ranges(facts.Settings.Network)];
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

    private static IEnumerable<(string Path, Cidr Prefix)> Ranges(NetworkSettings network)
    {
        string path = StackFacts.Path("network");
        return network.Nodes.Index().Select(subnet => ($"{path}.nodes[{subnet.Index}].subnet", subnet.Item.Subnet))
            .Concat(List("pods", network.Pods))
            .Concat(List("services", network.Services))
            .Concat(List("loadBalancers", network.LoadBalancers))
            .Concat(List("external", network.External));

        IEnumerable<(string, Cidr)> List(string name, IReadOnlyList<Cidr> prefixes)
            => prefixes.Index().Select(prefix => ($"{path}.{name}[{prefix.Index}]", prefix.Item));
    }
}
