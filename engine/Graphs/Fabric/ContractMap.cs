using System.Collections.Immutable;
using CalicoAci.Engine.Apic;
using CalicoAci.Engine.Apic.Tree;

namespace CalicoAci.Engine.Graphs.Fabric;

/// <summary>The external EPGs of a plan and the contracts between them, as its managed objects say.</summary>
/// <param name="Epgs">The external EPGs by L3Out and name.</param>
/// <param name="Contracts">The contracts by name, with what they permit.</param>
internal sealed record ContractMap(ImmutableArray<ExternalEpgNode> Epgs, ImmutableSortedDictionary<string, ImmutableArray<string>> Contracts)
{
    /// <summary>Reads a tree.</summary>
    public static ContractMap Of(ApicTree tree)
    {
        ImmutableArray<ExternalEpgNode> epgs = [.. tree.Nodes.Where(node => node.Class == "l3extInstP").Select(EpgOf).OrderBy(epg => epg.L3Out, StringComparer.Ordinal).ThenBy(epg => epg.Name, StringComparer.Ordinal)];
        var names = epgs.SelectMany(epg => epg.Provides.Concat(epg.Consumes)).Distinct(StringComparer.Ordinal);
        var permits = tree.Nodes.Where(node => node.Class == "vzBrCP").ToLookup(node => Dn.NameOf(node.Dn), node => Permits(tree, node), StringComparer.Ordinal);
        return new ContractMap(epgs, names.ToImmutableSortedDictionary(name => name, name => permits[name].SelectMany(entries => entries).Distinct().Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal));
    }

    private static ExternalEpgNode EpgOf(ApicNode epg) => new(
        Dn.NameOf(epg.Dn),
        Dn.NameOf(Dn.ParentOf(epg.Dn)),
        [.. epg.Children.Where(child => child.Class == "l3extSubnet").Select(SubnetText)],
        Names(epg, "fvRsProv"),
        Names(epg, "fvRsCons"));

    private static ImmutableArray<string> Names(ApicNode epg, string type) => [.. epg.Children.Where(child => child.Class == type).Select(child => Dn.NameOf(child.Dn))];

    private static string SubnetText(ApicNode subnet)
    {
        var scope = Attribute(subnet, "scope");
        return scope.Length == 0 ? Dn.NameOf(subnet.Dn) : $"{Dn.NameOf(subnet.Dn)} {scope.Replace(",", ", ", StringComparison.Ordinal)}";
    }

    private static IEnumerable<string> Permits(ApicTree tree, ApicNode contract)
    {
        var tenant = Dn.ParentOf(contract.Dn);
        var filters = contract.SelfAndDescendants().Where(node => node.Class is "vzRsSubjFiltAtt" or "vzRsFiltAtt").Select(node => Dn.NameOf(node.Dn));
        return filters.SelectMany(filter => tree.Find($"{tenant}/flt-{filter}")?.Children ?? []).Select(EntryText);
    }

    private static string EntryText(ApicNode entry)
    {
        var protocol = Attribute(entry, "prot");
        var (from, to) = (Attribute(entry, "dFromPort"), Attribute(entry, "dToPort"));
        var ports = from.Length == 0 || from == "unspecified" ? "" : to.Length == 0 || to == from ? $" {from}" : $" {from}-{to}";
        return (protocol.Length == 0 || protocol == "unspecified" ? "any" : protocol) + ports;
    }

    private static string Attribute(ApicNode node, string name) => node.Attributes.FirstOrDefault(attribute => attribute.Name == name) is { Name: not null } found ? found.Value.Shown : "";
}
