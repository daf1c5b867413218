using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Nodes;
using CalicoAci.Infra.Settings.Rules;
using CalicoAci.Infra.Settings.Topology;

namespace CalicoAci.Infra.Settings.HostRouting;

/// <summary>
/// Hosts that route themselves are bare metal, have an uplink for each leaf of their rack and an AS that no other device
/// has, and can be reached before they route.
/// </summary>
public sealed class HostRoutingRule : IStackRule
{
    private const string Id = "CA128";
    private static readonly string Path = StackFacts.Path("hostRouting");

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["hostRouting", "network.nodes", "compute.ssh", "nodes", .. StackFacts.OfAsNumbers];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        if (facts.Settings.HostRouting is not { } routing)
        {
            return;
        }

        if (!facts.Families.Contains(AddressFamily.Ipv4))
        {
            errors.Add($"{StackFacts.Path("network")}.nodes", "has no IPv4 entry; a host's IPv4 loopback address is its router ID", Id);
        }

        CheckMachines(facts, errors);
        CheckDevices(facts, routing, errors);
        CheckUplinks(facts, routing, errors);
        CheckReach(facts, errors);
    }

    private static void CheckMachines(StackFacts facts, SettingsErrors errors)
    {
        foreach (NodePool pool in facts.Nodes.Select(node => node.Pool).Distinct().Where(pool => pool.Settings.Compute != ComputeKind.BareMetal))
        {
            errors.Add($"{pool.Path}.compute", $"found '{pool.Settings.Compute.ToSetting()}'; hosts that route themselves must be 'bare-metal'", Id);
        }
    }

    private static void CheckDevices(StackFacts facts, HostRoutingSettings routing, SettingsErrors errors)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var owners = new Dictionary<uint, string>();
        foreach (PlannedNode node in facts.Nodes.Where(node => node.Asn is not null))
        {
            owners.TryAdd(node.Asn!.Value, $"node {node.Name}");
        }

        foreach ((int index, RoutedLeafSettings leaf) in routing.Leaves.Index())
        {
            string path = $"{Path}.leaves[{index}]";
            if (!names.Add(leaf.Name))
            {
                errors.Add($"{path}.name", $"found '{leaf.Name}' a second time", Id);
            }

            if (!owners.TryAdd(leaf.Asn, $"leaf {leaf.Name}"))
            {
                errors.Add($"{path}.asn", $"found {leaf.Asn}, the AS number of {owners[leaf.Asn]}; each device has its own", Id);
            }
        }
    }

    private static void CheckUplinks(StackFacts facts, HostRoutingSettings routing, SettingsErrors errors)
    {
        ILookup<string, string> leaves = routing.Leaves.ToLookup(leaf => leaf.Rack, leaf => leaf.Name, StringComparer.Ordinal);
        string[] names = [.. facts.Nodes.Select(node => node.Name)];
        foreach (string name in routing.HostUplinks.Keys.Except(names, StringComparer.Ordinal))
        {
            string help = NearestName.Of(name, names) is { } nearest ? $"did you mean '{nearest}'?" : $"the cluster has {string.Join(", ", names.Take(10))}";
            errors.Add(SettingNames.MemberPath($"{Path}.hostUplinks", name), $"is about a node that the cluster does not have; {help}", "CA305");
        }

        foreach (IGrouping<(string Rack, string? Own), PlannedNode> group in facts.Nodes.GroupBy(node => (node.Rack, routing.HostUplinks.ContainsKey(node.Name) ? node.Name : null)))
        {
            PlannedNode first = group.First();
            int uplinks = routing.UplinksOf(first.Name).Count;
            if (!leaves[group.Key.Rack].Any())
            {
                errors.Add(first.RackPath, $"puts node {first.Name} in rack '{group.Key.Rack}', which has no leaf in {Path}.leaves", "CA115");
            }
            else if (uplinks != leaves[group.Key.Rack].Count())
            {
                string path = group.Key.Own is { } own ? SettingNames.MemberPath($"{Path}.hostUplinks", own) : $"{Path}.uplinks";
                errors.Add(path, $"gives node {first.Name} {uplinks} uplinks; rack '{group.Key.Rack}' has {leaves[group.Key.Rack].Count()} leaves ({string.Join(", ", leaves[group.Key.Rack])})", Id);
            }
        }
    }

    /// <summary>A loopback address is reached over FRR only, which the program has yet to install.</summary>
    private static void CheckReach(StackFacts facts, SettingsErrors errors)
    {
        if (facts.Settings.Compute?.Ssh is not { } ssh)
        {
            return;
        }

        string[] lost = [.. facts.Nodes.Select(node => node.Name).Where(name => !ssh.Addresses.ContainsKey(name))];
        if (lost.Length > 0)
        {
            string more = lost.Length > 5 ? $" (and {lost.Length - 5} more)" : "";
            errors.Add(
                $"{StackFacts.Path("compute")}.ssh.addresses",
                $"has no management address of {string.Join(", ", lost.Take(5))}{more}: a host is reached by its loopback address only once it routes",
                Id);
        }
    }
}
