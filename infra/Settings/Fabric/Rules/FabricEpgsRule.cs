using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.Security;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Fabric.Security;
using CalicoAci.Infra.Settings.Rules;

namespace CalicoAci.Infra.Settings.Fabric.Rules;

/// <summary>
/// Names of external EPGs are unique in their L3Out, and a prefix classifies traffic into one external EPG of the VRF: the
/// APIC refuses a second one with a fault (prefix entry already in use).
/// </summary>
public sealed class FabricEpgsRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["cluster.name", "fabric.externalEpgs", "fabric.outside", "fabric.l3out", .. StackFacts.OfRanges];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        FabricSettings fabric = facts.Settings.Fabric;
        string cluster = facts.Settings.Cluster.Name;
        string path = StackFacts.Path("fabric");
        List<(string Name, string Path)> names = [(fabric.ExternalEpgs.Default.Name ?? $"{cluster}-cluster", $"{path}.externalEpgs.default.name")];
        names.AddRange(fabric.ExternalEpgs.Applications.Index().Select(epg => (epg.Item.Name, $"{path}.externalEpgs.applications[{epg.Index}].name")));
        if (fabric.Outside is { DefaultRoute: { Enabled: true } route })
        {
            names.Add((route.Name ?? $"{cluster}-default-route", $"{path}.outside.defaultRoute.name"));
        }

        UniqueNames.Check(names.Select(epg => epg.Name), index => names[index].Path, errors);
        if (fabric.Outside is { } outside && (outside.ExternalEpg.Name ?? $"{cluster}-internet") == (outside.Export.Name ?? $"{cluster}-export"))
        {
            errors.Add($"{path}.outside.export.name", $"found '{outside.Export.Name}', which {path}.outside.externalEpg.name has already", "CA405");
        }

        CheckImportScopes(fabric, path, errors);
        var owners = new Dictionary<Cidr, string>();
        foreach ((Cidr prefix, string owner) in Classified(facts, path))
        {
            if (!owners.TryAdd(prefix, owner))
            {
                errors.Add(owner, $"puts {prefix} into the external EPG, which {owners[prefix]} puts into another one of the VRF", "CA443");
            }
        }
    }

    private static IEnumerable<(Cidr Prefix, string Path)> Classified(StackFacts facts, string path)
    {
        FabricSettings fabric = facts.Settings.Fabric;
        DefaultEpgSettings own = fabric.ExternalEpgs.Default;
        IEnumerable<(Cidr Prefix, string Path)> prefixes = Ranges(own.Ranges, own.ScopesOf, $"{path}.externalEpgs.default.ranges");
        foreach ((int index, ExternalEpgSettings epg) in fabric.ExternalEpgs.Applications.Index())
        {
            string epgPath = $"{path}.externalEpgs.applications[{index}]";
            prefixes = prefixes
                .Concat(Ranges(epg.Ranges, _ => epg.Scopes, $"{epgPath}.ranges"))
                .Concat(epg.Subnets.Index()
                    .Where(subnet => (subnet.Item.Scopes ?? epg.Scopes).Contains(SubnetScope.ImportSecurity))
                    .Select(subnet => (subnet.Item.Prefix, $"{epgPath}.subnets[{subnet.Index}].prefix")));
        }

        return fabric.Outside is { } outside
            ? prefixes.Concat(outside.ExternalEpg.Prefixes.Index().Select(prefix => (prefix.Item, $"{path}.outside.externalEpg.prefixes[{prefix.Index}]")))
            : prefixes;

        IEnumerable<(Cidr Prefix, string Path)> Ranges(IReadOnlyList<ClusterRange> ranges, Func<ClusterRange, IReadOnlyList<SubnetScope>> scopes, string rangesPath) =>
            from range in ranges.Index()
            where scopes(range.Item).Contains(SubnetScope.ImportSecurity)
            from prefix in facts.PrefixesOf(range.Item)
            select (prefix, $"{rangesPath}[{range.Index}]");
    }

    /// <summary>The APIC counts the scope only where the L3Out enforces import route control.</summary>
    private static void CheckImportScopes(FabricSettings fabric, string path, SettingsErrors errors)
    {
        if (fabric.L3out.EnforceImport)
        {
            return;
        }

        DefaultEpgSettings own = fabric.ExternalEpgs.Default;
        IEnumerable<(string Path, IReadOnlyList<SubnetScope>? Scopes)> all =
        [
            ($"{path}.externalEpgs.default.scopes", own.Scopes),
            .. Enum.GetValues<ClusterRange>().Select(range => ($"{path}.externalEpgs.default.subnets.{SettingNames.OfProperty(range.ToString())}.scopes", own.Subnets.Of(range)?.Scopes)),
            .. fabric.ExternalEpgs.Applications.Index().SelectMany(epg => epg.Item.Subnets.Index()
                .Select(subnet => ($"{path}.externalEpgs.applications[{epg.Index}].subnets[{subnet.Index}].scopes", subnet.Item.Scopes))
                .Prepend(($"{path}.externalEpgs.applications[{epg.Index}].scopes", epg.Item.Scopes))),
        ];
        foreach ((string scopesPath, _) in all.Where(use => use.Scopes?.Contains(SubnetScope.ImportRtctrl) == true))
        {
            errors.Add(scopesPath, "found 'import-rtctrl', but fabric.l3out.enforceImport is false: every route is accepted", "CA446");
        }
    }
}
