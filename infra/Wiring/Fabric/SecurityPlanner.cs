using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.Security;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Fabric;
using CalicoAci.Infra.Settings.Fabric.Security;

namespace CalicoAci.Infra.Wiring.Fabric;

/// <summary>Makes the options of contracts and external EPGs from the settings.</summary>
internal static class SecurityPlanner
{
    /// <summary>A prefix as a part of a name: a URN does not allow <c>::</c> in it.</summary>
    public static string NameOf(Cidr prefix) => prefix.ToString().Replace(':', '-').Replace('/', '-');

    /// <summary>The name of the contract of a preset.</summary>
    public static string NameOf(PresetSettings preset, string cluster) => preset.Name ?? $"{cluster}-{preset.Preset.ToSetting()}";

    /// <summary>The filters and contracts of a stack: those of the presets first. A preset has a filter of its own name.</summary>
    public static (IReadOnlyList<FilterOptions> Filters, IReadOnlyList<ContractOptions> Contracts) Contracts(
        ContractsSettings settings,
        string cluster) =>
    (
        [.. settings.Presets.Select(preset => PresetFilter(preset, cluster)), .. settings.Filters.Select(Filter)],
        [.. settings.Presets.Select(preset => PresetContract(preset, cluster)), .. settings.Definitions.Select(Contract)]
    );

    /// <summary>The external EPGs of the cluster's L3Out.</summary>
    public static IReadOnlyList<ExternalEpgOptions> ExternalEpgs(FabricSettings settings, ClusterTopology topology)
    {
        DefaultEpgSettings own = settings.ExternalEpgs.Default;
        List<ExternalEpgOptions> epgs =
        [
            new ExternalEpgOptions(
                own.Name ?? $"{topology.ClusterName}-cluster",
                [.. own.Ranges.SelectMany(range => Subnets(own, range, topology))],
                own.Provides,
                own.Consumes,
                own.PreferredGroup),
            .. settings.ExternalEpgs.Applications.Select(epg => Application(epg, topology)),
        ];
        if (settings.Outside is { DefaultRoute: { Enabled: true } route })
        {
            epgs.Add(new ExternalEpgOptions(
                route.Name ?? $"{topology.ClusterName}-default-route",
                [
                    .. topology.Families.Select(family => new ExternalSubnet(
                        $"default-{family.ToString().ToLowerInvariant()}",
                        FabricPlanner.DefaultRoute(family),
                        [SubnetScope.ExportRtctrl],
                        [])),
                ],
                [],
                []));
        }

        return epgs;
    }

    /// <summary>The contracts of all EPGs of the VRF.</summary>
    public static VzAnyOptions? VzAny(VrfSettings vrf, string cluster) =>
        vrf.Any is { } any ? new VzAnyOptions($"{cluster}-any", any.Provides, any.Consumes, any.PreferredGroup) : null;

    private static FilterOptions PresetFilter(PresetSettings preset, string cluster)
    {
        IReadOnlyList<PortRange> ports = preset.Ports.Count == 0
            ? ContractPresets.DefaultPorts(preset.Preset)
            : [.. preset.Ports.Select(Ports)];
        return new FilterOptions(NameOf(preset, cluster), ContractPresets.EntriesOf(preset.Preset, ports));
    }

    private static ContractOptions PresetContract(PresetSettings preset, string cluster)
    {
        string name = NameOf(preset, cluster);
        return new ContractOptions(new FabricObject(name), preset.Scope, [new SubjectOptions(preset.Preset.ToSetting(), [name])]);
    }

    private static IEnumerable<ExternalSubnet> Subnets(DefaultEpgSettings own, ClusterRange range, ClusterTopology topology) =>
        ExternalSubnet.For(topology, range, own.ScopesOf(range), own.Subnets.Of(range)?.Aggregates, own.Subnets.Of(range)?.Summarize ?? false);

    private static FilterOptions Filter(FilterSettings filter) => new(filter.Name, [.. filter.Entries.Select(Entry)], filter.Reuse, filter.Tenant);

    private static FilterEntryOptions Entry(FilterEntrySettings entry) => new(entry.Name, entry.Protocol, Optional(entry.Ports), entry.Stateful)
    {
        EtherType = entry.EtherType,
        SourcePorts = Optional(entry.SourcePorts),
        Icmpv4Type = entry.Icmpv4Type,
        Icmpv6Type = entry.Icmpv6Type,
        ArpOperation = entry.ArpOperation,
        TcpFlags = entry.TcpFlags,
        FragmentsOnly = entry.FragmentsOnly,
        Dscp = entry.Dscp,
    };

    private static PortRange? Optional(string? ports) => ports is null ? null : Ports(ports);

    private static ContractOptions Contract(ContractSettings contract) => new(
        new FabricObject(contract.Name, contract.Reuse),
        contract.Scope,
        [
            .. contract.Subjects.Select(subject =>
                new SubjectOptions(subject.Name, subject.Filters, subject.Action, subject.ReverseFilterPorts)),
        ]);

    private static ExternalEpgOptions Application(ExternalEpgSettings epg, ClusterTopology topology) => new(
        epg.Name,
        [
            .. ExternalSubnet.For(topology, epg.Ranges, epg.Scopes),
            .. epg.Subnets.Select(subnet => new ExternalSubnet(
                NameOf(subnet.Prefix),
                subnet.Prefix,
                subnet.Scopes ?? epg.Scopes,
                subnet.Aggregates,
                subnet.Summarize)),
        ],
        epg.Provides,
        epg.Consumes,
        epg.PreferredGroup);

    private static PortRange Ports(string text) => PortRange.TryParse(text, out PortRange range)
        ? range
        : throw new FormatException($"'{text}' is not a port or a range of ports.");
}
