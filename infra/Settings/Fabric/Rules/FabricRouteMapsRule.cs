using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.Routing;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Fabric.Routing;
using CalicoAci.Infra.Settings.Rules;
using CalicoAci.Infra.Wiring.Fabric;

namespace CalicoAci.Infra.Settings.Fabric.Rules;

/// <summary>
/// The prefix lengths that a route map takes of a range lie between the range's own length and that of a host (APIC: match
/// rule for route destination), and are of families that the range has.
/// </summary>
public sealed class FabricRouteMapsRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["fabric.routeControl", .. StackFacts.OfRanges];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        RouteControlSettings maps = facts.Settings.Fabric.RouteControl;
        string path = $"{StackFacts.Path("fabric")}.routeControl";
        Check(facts, maps.Import, RouteDirection.Import, $"{path}.import", errors);
        Check(facts, maps.Export, RouteDirection.Export, $"{path}.export", errors);
    }

    private static void Check(StackFacts facts, RouteMapSettings map, RouteDirection direction, string path, SettingsErrors errors)
    {
        IReadOnlyList<ClusterRange> ranges = map.RangesOf(direction);
        foreach ((int index, RouteContextSettings context) in map.Contexts.Index().Where(context => FabricPlanner.OwnSteps.Contains(context.Item.Name)))
        {
            errors.Add($"{path}.contexts[{index}].name", $"found '{context.Name}', the name of a step that ranges or defaultRoute make", "CA405");
        }

        if (map.Set is not null && ranges.Count == 0)
        {
            errors.Add($"{path}.set", "found changes, but no ranges whose routes they would change", "CA423");
        }

        foreach (ClusterRange range in Enum.GetValues<ClusterRange>())
        {
            if (map.Matches.Of(range) is not { } match)
            {
                continue;
            }

            string matchPath = $"{path}.matches.{SettingNames.OfProperty(range.ToString())}";
            if (!ranges.Contains(range))
            {
                errors.Add(matchPath, $"is given, but '{range.ToSetting()}' is not among the ranges", "CA423");
            }

            Cidr[] prefixes = [.. facts.PrefixesOf(range)];
            foreach (AddressFamily family in Enum.GetValues<AddressFamily>())
            {
                string suffix = family == AddressFamily.Ipv4 ? string.Empty : "Ipv6";
                (int? minimum, int? maximum) = match.LengthsOf(family);
                CheckLength(minimum, $"{matchPath}.from{suffix}", family, prefixes, errors);
                CheckLength(maximum, $"{matchPath}.to{suffix}", family, prefixes, errors);
            }
        }
    }

    private static void CheckLength(int? length, string path, AddressFamily family, Cidr[] prefixes, SettingsErrors errors)
    {
        if (length is not { } given)
        {
            return;
        }

        Cidr[] own = [.. prefixes.Where(prefix => prefix.Family == family)];
        if (own.Length == 0)
        {
            errors.Add(path, $"found {given}, but the range has no prefix of this family", "CA423");
        }

        foreach (Cidr prefix in own.Where(prefix => given < prefix.PrefixLength || given > prefix.AddressBits))
        {
            errors.Add(path, $"found {given}; must be from {prefix.PrefixLength} to {prefix.AddressBits} for {prefix}", "CA421");
        }
    }
}
