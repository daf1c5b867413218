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
