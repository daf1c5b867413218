using System.Collections.Immutable;
using System.Net;
using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.Fabric.Routing;
using CalicoAci.Components.Fabric.Security;
using CalicoAci.Components.Fabric.Transit;
using CalicoAci.Components.Model;
using Pulumi;
using static CalicoAci.Components.Tests.Fabric.FloatingL3OutTests;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Tests.Fabric;

public sealed partial class OutsideL3OutTests
{
    private static readonly OutsideOptions Outside = new()
    {
        Name = "L3O_EXTERNAL",
        FabricAsn = 65002,
        PolicyPrefix = "dev-outside",
        Leaves = [new BorderLeaf(1, 201, IPAddress.Parse("10.255.0.201"))],
        Interfaces = [SubInterface("router-1", "10.100.0.1/30", "2001:db8:100::1/64")],
        Ospf = new OspfOptions { Area = "0.0.0.108", Authentication = OspfAuthentication.Md5 },
        ExternalEpgs = [new ExternalEpgOptions("EPG_DEFAULT", [new ExternalSubnet("default", Cidr.Parse("0.0.0.0/0"), [SubnetScope.ImportSecurity], [])], [], [])],
    };

    [Test]
    public async Task OspfRunsOnTheInterfacesOfBothFamilies()
    {
        FabricRun run = await Run(Outside);

        Assert.That(run["dev-outside"]["enforceRtctrls"], Is.EqualTo(List("export")));
        Assert.That(run["dev-outside"]["relationL3extRsL3DomAtt"], Is.EqualTo("uni/l3dom-l3"));
        Assert.That(run["dev-outside-ospf"], Is.EquivalentTo(Inputs(
            ("l3OutsideDn", "uni/tn-dev/out-L3O_EXTERNAL"),
            ("areaId", "0.0.0.108"),
            ("areaType", "regular"),
            ("areaCost", "1"))));
        Assert.That(run["dev-outside-ospf-interfaces"]["nwT"], Is.EqualTo("p2p"));
        Assert.That(run.OfType("L3outOspfInterfaceProfile").Select(profile => profile.Inputs["logicalInterfaceProfileDn"]), Is.EquivalentTo(new[]
        {
            "uni/tn-dev/out-L3O_EXTERNAL/lnodep-dev-outside-border/lifp-dev-outside-interfaces",
            "uni/tn-dev/out-L3O_EXTERNAL/lnodep-dev-outside-border/lifp-dev-outside-interfaces-ipv6",
        }));
        Assert.That(run["dev-outside-router-1"], Is.EquivalentTo(Inputs(
            ("logicalInterfaceProfileDn", "uni/tn-dev/out-L3O_EXTERNAL/lnodep-dev-outside-border/lifp-dev-outside-interfaces"),
            ("targetDn", "topology/pod-1/paths-201/pathep-[eth1/40]"),
            ("ifInstT", "sub-interface"),
            ("encap", "vlan-108"),
            ("addr", "10.100.0.1/30"),
            ("mtu", "9000"))));
        Assert.That(run["dev-outside-router-1-ipv6"]["addr"], Is.EqualTo("2001:db8:100::1/64"));
        Assert.That(run["dev-outside-EPG_DEFAULT-default"]["scopes"], Is.EqualTo(List("import-security")));
    }

    [Test]
    public async Task TheOspfKeyIsASecret()
    {
        var keys = new List<Input<string>>();
        var options = new ComponentResourceOptions
        {
            ResourceTransformations =
            {
                resource =>
                {
                    if (resource.Args is Aci.L3outOspfInterfaceProfileArgs profile)
                    {
                        keys.Add(profile.AuthKey!);
                    }

                    return null;
                },
            },
        };

        await Run(Outside, options);

        Assert.That(keys, Has.Count.EqualTo(2));
        foreach (Input<string> key in keys)
        {
            Assert.That(await Output.IsSecretAsync(key.ToOutput()), Is.True);
        }
    }

    [Test]
    public async Task WithoutAuthenticationNoKeyIsGiven()
    {
        FabricRun run = await Run(Outside with { Ospf = Outside.Ospf! with { Authentication = OspfAuthentication.None, NetworkType = OspfNetworkType.Broadcast, IgnoreMtu = true } });

        Assert.That(run.OfType("L3outOspfInterfaceProfile").Select(profile => profile.Inputs.ContainsKey("authKey")), Has.None.True);
        Assert.That(run["dev-outside-ospf-interfaces"]["nwT"], Is.EqualTo("bcast"));
        Assert.That(run["dev-outside-ospf-interfaces"]["ctrls"], Is.EqualTo(List("mtu-ignore")));
    }

    [Test]
    public async Task AVpcSviHasMembersAndSharedAddresses()
    {
        var vpc = new OutsideInterface(
            "core",
            InterfaceKind.Svi,
            1,
            [new LeafInterface(202, [Address("10.100.1.2/29")]), new LeafInterface(201, [Address("10.100.1.1/29")])],
            "VPC_CORE",
            901,
            [Address("10.100.1.3/29")],
            1500);

        FabricRun run = await Run(Outside with { Interfaces = [vpc] });

        Assert.That(run["dev-outside-core"]["targetDn"], Is.EqualTo("topology/pod-1/protpaths-201-202/pathep-[VPC_CORE]"));
        Assert.That(run["dev-outside-core"]["ifInstT"], Is.EqualTo("ext-svi"));
        Assert.That(run["dev-outside-core"], Does.Not.ContainKey("addr"));
        Assert.That(run["dev-outside-core-a"]["addr"], Is.EqualTo("10.100.1.1/29"));
        Assert.That(run["dev-outside-core-b"]["addr"], Is.EqualTo("10.100.1.2/29"));
        Assert.That(run.OfType("L3outPathAttachmentSecondaryIp").Select(address => address.Inputs["l3outPathAttachmentDn"]), Is.EquivalentTo(new[]
        {
            "uni/tn-dev/out-L3O_EXTERNAL/lnodep-dev-outside-border/lifp-dev-outside-interfaces/rspathL3OutAtt-[topology/pod-1/protpaths-201-202/pathep-[VPC_CORE]]/mem-A",
            "uni/tn-dev/out-L3O_EXTERNAL/lnodep-dev-outside-border/lifp-dev-outside-interfaces/rspathL3OutAtt-[topology/pod-1/protpaths-201-202/pathep-[VPC_CORE]]/mem-B",
        }));
    }

    [Test]
    public async Task OspfUsesBfdAndMakesSummaries()
    {
        FabricRun run = await Run(Outside with { Bfd = new BfdOptions(), ExternalEpgs = [Summary] });

        Assert.That(run["dev-outside-ospf-interfaces"]["ctrls"], Is.EqualTo(List("bfd")));
        Assert.That(run["dev-outside-summary"], Is.EquivalentTo(Inputs(("tenantDn", "uni/tn-dev"), ("name", "dev-outside-summary"))));
        Assert.That(run["dev-outside-export-pods"]["relationL3extRsSubnetToRtSumm"], Is.EqualTo("uni/tn-dev/ospfrtsumm-dev-outside-summary"));
    }

    [Test]
    public async Task BgpMakesSummaries()
    {
        FabricRun run = await Run(Outside with { Protocol = OutsideProtocol.Bgp, Ospf = null, ExternalEpgs = [Summary] });

        Assert.That(run["dev-outside-export-pods"]["relationL3extRsSubnetToRtSumm"], Is.EqualTo("uni/tn-dev/bgprtsum-dev-outside-summary"));
    }

    private static ExternalEpgOptions Summary { get; } = new(
        "export",
        [new ExternalSubnet("pods", Cidr.Parse("10.1.0.0/16"), [SubnetScope.ExportRtctrl], [], Summarize: true)],
        [],
        []);

    [Test]
    public async Task StaticRoutesAreOnEveryBorderLeaf()
    {
        FabricRun run = await Run(Outside with
        {
            Protocol = OutsideProtocol.Static,
            Ospf = null,
            StaticRoutes = [new StaticRoute(Cidr.Parse("0.0.0.0/0"), [IPAddress.Parse("10.100.0.2")], 5)],
        });

        ImmutableDictionary<string, object> route = run["dev-outside-node-201-route-0.0.0.0-0"];
        Assert.That(route["dn"], Is.EqualTo("uni/tn-dev/out-L3O_EXTERNAL/lnodep-dev-outside-border/rsnodeL3OutAtt-[topology/pod-1/node-201]/rt-[0.0.0.0/0]"));
        Assert.That(route["className"], Is.EqualTo("ipRouteP"));
        Assert.That(route["content"], Is.EquivalentTo(Inputs(("ip", "0.0.0.0/0"), ("pref", "5"))));
        var hop = (ImmutableDictionary<string, object>)((ImmutableArray<object>)route["children"]).Single();
        Assert.That(hop["rn"], Is.EqualTo("nh-[10.100.0.2]"));
        Assert.That(hop["content"], Is.EquivalentTo(Inputs(("nhAddr", "10.100.0.2"), ("type", "prefix"))));
    }

    [Test]
    public async Task BlocksOfThePodRangeAreAdvertisedByARouteMap()
    {
        FabricRun run = await Run(Outside with { LongerPrefixes = [.. PrefixMatch.For(Topologies.Dev, [ClusterRange.Pods])] });

        Assert.That(run["dev-outside-routes-export"]["parentDn"], Is.EqualTo("uni/tn-dev/out-L3O_EXTERNAL"));
        Assert.That(run["dev-outside-routes-export"]["name"], Is.EqualTo("default-export"));
        Assert.That(run["dev-outside-routes-export-longer-prefixes-pods"], Is.EquivalentTo(Inputs(
            ("matchRuleDn", "uni/tn-dev/subj-dev-outside-export-longer-prefixes"),
            ("name", "pods"),
            ("ip", "10.1.0.0/16"),
            ("aggregate", "yes"))));
    }

    [Test]
    public async Task ADomainOfItsOwnIsCreatedOrLookedUp()
    {
        FabricRun created = await Run(Outside with { L3Domain = new FabricObject("outside") });
        FabricRun reused = await Run(Outside with { L3Domain = new FabricObject("outside", Reuse: true) });

        Assert.That(created["dev-outside-l3-domain"]["relationInfraRsVlanNs"], Is.EqualTo("uni/infra/vlanns-[vlans]-static"));
        Assert.That(reused.OfType("L3DomainProfile"), Is.Empty);
        Assert.That(reused.Called.Single().Token, Is.EqualTo("aci:index/getL3DomainProfile:getL3DomainProfile"));
        Assert.That(reused["dev-outside"]["relationL3extRsL3DomAtt"], Is.EqualTo("uni/l3dom-outside"));
    }

    private static OutsideInterface SubInterface(string name, params string[] addresses) => new(
        name, InterfaceKind.SubInterface, 1, [new LeafInterface(201, [.. addresses.Select(Address)])], "eth1/40", 108, [], 9000);

    private static InterfaceAddress Address(string text) => InterfaceAddress.TryParse(text, out InterfaceAddress address) ? address : throw new FormatException(text);

    private static Task<FabricRun> Run(OutsideOptions outside, ComponentResourceOptions? options = null) => FabricRun.Of(() => _ = new OutsideL3Out(
        "dev-outside",
        new OutsideL3OutArgs
        {
            Outside = outside,
            TenantDn = "uni/tn-dev",
            VrfDn = "uni/tn-dev/ctx-vrf",
            L3DomainDn = "uni/l3dom-l3",
            VlanPoolDn = "uni/infra/vlanns-[vlans]-static",
            ContractNames = new Dictionary<string, Output<string>>(),
            OspfKey = "ospf-key",
            BgpPassword = "bgp-password",
        },
        options));
}
