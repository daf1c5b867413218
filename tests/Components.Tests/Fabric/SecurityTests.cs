using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.Security;
using CalicoAci.Components.Model;
using static CalicoAci.Components.Tests.Fabric.FloatingL3OutTests;

namespace CalicoAci.Components.Tests.Fabric;

public sealed class SecurityTests
{
    private static readonly FilterOptions Web = new(
        "web",
        [
            new FilterEntryOptions("http", FilterProtocol.Tcp, new PortRange(80, 80), Stateful: true),
            new FilterEntryOptions("high", FilterProtocol.Udp, new PortRange(8000, 8100)),
            new FilterEntryOptions("ping", FilterProtocol.Icmp),
            new FilterEntryOptions("ping6", FilterProtocol.Icmpv6),
            new FilterEntryOptions("all", FilterProtocol.Any),
        ]);

    private static readonly ContractOptions CreatedContract = new(
        new FabricObject("CNT_WEB"),
        ContractScope.Vrf,
        [new SubjectOptions("web", ["web"], FilterAction.Permit, ReverseFilterPorts: true)]);

    [Test]
    public async Task CreatesContractsWithSubjectsFiltersAndEntries()
    {
        FabricRun run = await Run([Web], [CreatedContract]);

        Assert.That(run["dev-contracts-CNT_WEB"], Is.EquivalentTo(Inputs(("tenantDn", "uni/tn-dev"), ("name", "CNT_WEB"), ("scope", "context"))));
        Assert.That(run["dev-contracts-CNT_WEB-web"], Is.EquivalentTo(Inputs(("contractDn", "uni/tn-dev/brc-CNT_WEB"), ("name", "web"), ("revFltPorts", "yes"))));
        Assert.That(run["dev-contracts-CNT_WEB-web-web"], Is.EquivalentTo(Inputs(
            ("contractSubjectDn", "uni/tn-dev/brc-CNT_WEB/subj-web"),
            ("filterDn", "uni/tn-dev/flt-web"),
            ("action", "permit"))));
        Assert.That(run["dev-contracts-filter-web-http"], Is.EquivalentTo(Inputs(
            ("filterDn", "uni/tn-dev/flt-web"),
            ("name", "http"),
            ("etherT", "ip"),
            ("prot", "tcp"),
            ("dFromPort", "80"),
            ("dToPort", "80"),
            ("stateful", "yes"))));
        Assert.That(run["dev-contracts-filter-web-high"]["dToPort"], Is.EqualTo("8100"));
        Assert.That(run["dev-contracts-filter-web-ping"]["etherT"], Is.EqualTo("ipv4"));
        Assert.That(run["dev-contracts-filter-web-ping6"]["etherT"], Is.EqualTo("ipv6"));
        Assert.That(run["dev-contracts-filter-web-all"], Is.EquivalentTo(Inputs(
            ("filterDn", "uni/tn-dev/flt-web"), ("name", "all"), ("etherT", "ip"), ("prot", "unspecified"))));
    }

    [TestCase(ContractScope.Vrf, "context")]
    [TestCase(ContractScope.ApplicationProfile, "application-profile")]
    [TestCase(ContractScope.Tenant, "tenant")]
    [TestCase(ContractScope.Global, "global")]
    public async Task EveryScopeHasItsText(ContractScope scope, string expected)
    {
        FabricRun run = await Run([Web], [CreatedContract with { Scope = scope }]);

        Assert.That(run["dev-contracts-CNT_WEB"]["scope"], Is.EqualTo(expected));
    }

    [Test]
    public async Task EntriesSayWhatTheyMatch()
    {
        FilterOptions filter = new(
            "all",
            [
                new("tcp", FilterProtocol.Tcp, new PortRange(443, 443)) { SourcePorts = new PortRange(1024, 65535), EtherType = EtherType.Ipv6, TcpFlags = [TcpFlag.Syn, TcpFlag.Established], Dscp = "AF21" },
                new("fragments", FilterProtocol.Udp) { FragmentsOnly = true },
                new("ping", FilterProtocol.Icmp) { Icmpv4Type = Icmpv4Type.Echo },
                new("neighbors", FilterProtocol.Icmpv6) { Icmpv6Type = Icmpv6Type.NeighborSolicitation },
                new("arp", FilterProtocol.Arp) { ArpOperation = ArpOperation.Reply },
                new("ospf", FilterProtocol.Ospf),
            ]);

        FabricRun run = await Run([filter], []);

        Assert.That(run["dev-contracts-filter-all-tcp"], Is.EquivalentTo(Inputs(
            ("filterDn", "uni/tn-dev/flt-all"),
            ("name", "tcp"),
            ("etherT", "ipv6"),
            ("prot", "tcp"),
            ("dFromPort", "443"),
            ("dToPort", "443"),
            ("sFromPort", "1024"),
            ("sToPort", "65535"),
            ("tcpRules", List("est", "syn")),
            ("matchDscp", "AF21"))));
        Assert.That(run["dev-contracts-filter-all-fragments"]["applyToFrag"], Is.EqualTo("yes"));
        Assert.That(run["dev-contracts-filter-all-ping"]["icmpv4T"], Is.EqualTo("echo"));
        Assert.That(run["dev-contracts-filter-all-neighbors"]["icmpv6T"], Is.EqualTo("nbr-solicit"));
        Assert.That(run["dev-contracts-filter-all-arp"], Is.EquivalentTo(Inputs(
            ("filterDn", "uni/tn-dev/flt-all"), ("name", "arp"), ("etherT", "arp"), ("arpOpc", "reply"))));
        Assert.That(run["dev-contracts-filter-all-ospf"]["prot"], Is.EqualTo("ospfigp"));
    }

    [Test]
    public async Task EveryMessageTypeHasItsText()
    {
        FilterOptions filter = new(
            "icmp",
            [
                .. Enum.GetValues<Icmpv4Type>().Select(type => new FilterEntryOptions($"v4-{type}", FilterProtocol.Icmp) { Icmpv4Type = type }),
                .. Enum.GetValues<Icmpv6Type>().Select(type => new FilterEntryOptions($"v6-{type}", FilterProtocol.Icmpv6) { Icmpv6Type = type }),
            ]);

        FabricRun run = await Run([filter], []);

        Assert.That(
            run.OfType("FilterEntry").Select(entry => entry.Inputs.GetValueOrDefault("icmpv4T")).OfType<string>(),
            Is.EquivalentTo(new[] { "echo-rep", "dst-unreach", "src-quench", "echo", "time-exceeded" }));
        Assert.That(
            run.OfType("FilterEntry").Select(entry => entry.Inputs.GetValueOrDefault("icmpv6T")).OfType<string>(),
            Is.EquivalentTo(new[] { "dst-unreach", "time-exceeded", "echo-req", "echo-rep", "nbr-solicit", "nbr-advert", "redirect" }));
    }

    [Test]
    public async Task AReusedFilterIsLookedUpWhereItLives()
    {
        FabricRun run = await Run([new FilterOptions("icmp", [], Reuse: true, Tenant: "common"), new FilterOptions("web", [], Reuse: true)], [CreatedContract with { Subjects = [new SubjectOptions("s", ["icmp", "web"])] }]);

        Assert.That(run.OfType("Filter"), Is.Empty);
        Assert.That(run.Called.Where(call => call.Token == "aci:index/getFilter:getFilter").Select(call => call.Args["tenantDn"]), Is.EquivalentTo(new[] { "uni/tn-common", "uni/tn-dev" }));
        Assert.That(run["dev-contracts-CNT_WEB-s-icmp"]["filterDn"], Is.EqualTo("uni/tn-common/flt-icmp"));
    }

    [Test]
    public async Task AReusedContractOfCommonIsLookedUpAndNotCreated()
    {
        FabricRun run = await Run([], [new ContractOptions(new FabricObject("default", Reuse: true), ContractScope.Global, [])], "common");

        Assert.That(run.Names, Is.Empty);
        Assert.That(run.Called.Select(call => call.Token), Is.EqualTo(new[] { "aci:index/getTenant:getTenant", "aci:index/getContract:getContract" }));
        Assert.That(run.Called[1].Args["tenantDn"], Is.EqualTo("uni/tn-common"));
    }

    [TestCaseSource(nameof(Presets))]
    public void EveryPresetHasEntries(ContractPreset preset)
    {
        IReadOnlyList<FilterEntryOptions> entries = ContractPresets.EntriesOf(preset, ContractPresets.DefaultPorts(preset));

        Assert.That(entries, Is.Not.Empty);
        Assert.That(entries.Select(entry => entry.Name), Is.Unique);
    }

    [Test]
    public async Task TheDefaultExternalEpgLeaksRangesButNotTheNodesWithLongerPrefixes()
    {
        SubnetScope[] scopes = [SubnetScope.ImportSecurity, SubnetScope.SharedRtctrl, SubnetScope.SharedSecurity];
        var epg = new ExternalEpgOptions(
            "cluster",
            [.. ExternalSubnet.For(Topologies.Dev, Enum.GetValues<ClusterRange>(), scopes)],
            ["CNT_WEB"],
            ["CNT_WEB"],
            PreferredGroup: true);

        FabricRun run = await Run([Web], [CreatedContract], epgs: [epg]);

        Assert.That(run["dev-epgs-cluster"], Is.EquivalentTo(Inputs(
            ("parentDn", "uni/tn-dev/out-calico"), ("name", "cluster"), ("preferredGroupMember", "include"))));
        Assert.That(run["dev-epgs-cluster-nodes"], Is.EquivalentTo(Inputs(
            ("externalNetworkInstanceProfileDn", "uni/tn-dev/out-calico/instP-cluster"),
            ("name", "nodes"),
            ("ip", "192.168.2.0/24"),
            ("scopes", List("import-security", "shared-rtctrl", "shared-security")))));
        Assert.That(
            run.OfType("L3ExtSubnet").Where(subnet => subnet.Inputs.ContainsKey("aggregate")).Select(subnet => $"{subnet.Inputs["ip"]} {subnet.Inputs["aggregate"]}"),
            Is.EquivalentTo(new[] { "10.1.0.0/16 shared-rtctrl", "10.2.0.0/20 shared-rtctrl", "10.3.0.0/24 shared-rtctrl", "10.4.0.0/24 shared-rtctrl" }));
        Assert.That(run["dev-epgs-cluster-provides-CNT_WEB"], Is.EquivalentTo(Inputs(
            ("parentDn", "uni/tn-dev/out-calico/instP-cluster"), ("contractName", "CNT_WEB"))));
        Assert.That(run["dev-epgs-cluster-consumes-CNT_WEB"]["contractName"], Is.EqualTo("CNT_WEB"));
        Assert.That(run["dev-epgs-cluster"], Does.Not.ContainKey("relationToProvidedContracts"));
    }

    [Test]
    public async Task ARangeSaysItselfWhichLongerPrefixesItTakesIn()
    {
        ExternalSubnet[] subnets =
        [
            .. ExternalSubnet.For(Topologies.Dev, ClusterRange.Nodes, [SubnetScope.SharedRtctrl], [SubnetAggregate.SharedRtctrl]),
            .. ExternalSubnet.For(Topologies.Dev, ClusterRange.Pods, [SubnetScope.SharedRtctrl], []),
            .. ExternalSubnet.For(Topologies.Dev, ClusterRange.Services, [SubnetScope.ImportSecurity]),
        ];

        FabricRun run = await Run([], [], epgs: [new ExternalEpgOptions("cluster", subnets, [], [])]);

        Assert.That(
            run.OfType("L3ExtSubnet").Select(subnet => $"{subnet.Inputs["name"]} {subnet.Inputs.GetValueOrDefault("aggregate")}"),
            Is.EquivalentTo(new[] { "nodes shared-rtctrl", "pods ", "services " }));
    }

    [Test]
    public async Task ASummaryHasOnePolicyForAllSubnets()
    {
        ExternalSubnet Summary(string name, string prefix) => new(name, Cidr.Parse(prefix), [SubnetScope.ExportRtctrl], [], Summarize: true);

        FabricRun run = await Run([], [], epgs: [new ExternalEpgOptions("out", [Summary("a", "10.0.0.0/8"), Summary("b", "172.16.0.0/12")], [], [])]);

        Assert.That(run.OfType("BgpRouteSummarization"), Has.Count.EqualTo(1));
        Assert.That(run.OfType("L3ExtSubnet").Select(subnet => subnet.Inputs["relationL3extRsSubnetToRtSumm"]), Has.All.EqualTo("uni/tn-dev/bgprtsum-dev-summary"));
    }

    [Test]
    public async Task VzAnyHasContractsOfAllEpgs()
    {
        FabricRun run = await Run([Web], [CreatedContract], any: new VzAnyOptions("dev-any", ["CNT_WEB"], [], PreferredGroup: true));

        Assert.That(run["dev-epgs-any"]["parentDn"], Is.EqualTo("uni/tn-dev/ctx-vrf"));
        Assert.That(run["dev-epgs-any"]["name"], Is.EqualTo("dev-any"));
        Assert.That(run["dev-epgs-any"]["preferredGroupMember"], Is.EqualTo("enabled"));
        Assert.That(run["dev-epgs-any"]["relationToProviderContracts"], Has.One.EquivalentTo(Inputs(("contractName", "CNT_WEB"))));
    }

    private static IEnumerable<ContractPreset> Presets() => Enum.GetValues<ContractPreset>();

    private static Task<FabricRun> Run(
        IReadOnlyList<FilterOptions> filters,
        IReadOnlyList<ContractOptions> contracts,
        string? contractTenant = null,
        IReadOnlyList<ExternalEpgOptions>? epgs = null,
        VzAnyOptions? any = null) => FabricRun.Of(() =>
    {
        var component = new Contracts(
            "dev-contracts",
            new ContractsArgs { TenantDn = "uni/tn-dev", ContractTenant = contractTenant, Filters = filters, Contracts = contracts });
        _ = new ExternalEpgs(
            "dev-epgs",
            new ExternalEpgsArgs
            {
                TenantDn = "uni/tn-dev",
                L3OutDn = "uni/tn-dev/out-calico",
                VrfDn = "uni/tn-dev/ctx-vrf",
                PolicyPrefix = "dev",
                Epgs = epgs ?? [],
                VzAny = any,
                ContractNames = component.Names,
            });
    });
}
