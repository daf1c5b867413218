using System.Net;
using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.Routing;
using CalicoAci.Components.Model;
using static CalicoAci.Components.Tests.Fabric.FloatingL3OutTests;

namespace CalicoAci.Components.Tests.Fabric;

public sealed class RouteControlTests
{
    [Test]
    public async Task MatchesEveryRangeOfTheClusterWithItsLongerPrefixes()
    {
        FabricRun run = await Run(new RouteMapOptions(
            RouteDirection.Import,
            RouteMapType.Combinable,
            [new RouteContext("cluster-ranges", RouteAction.Permit, [.. PrefixMatch.For(Topologies.DualStack, Enum.GetValues<ClusterRange>())])]));

        Assert.That(run["dev-routes-import"], Is.EquivalentTo(Inputs(
            ("parentDn", "uni/tn-dev/out-calico"),
            ("name", "default-import"),
            ("routeControlProfileType", "combinable"))));
        Assert.That(run["dev-routes-import-cluster-ranges"], Is.EquivalentTo(Inputs(
            ("routeControlProfileDn", "uni/tn-dev/out-calico/prof-default-import"),
            ("name", "cluster-ranges"),
            ("action", "permit"),
            ("order", "0"),
            ("relationRtctrlRsCtxPToSubjPs", List("uni/tn-dev/subj-dev-import-cluster-ranges")))));
        Assert.That(
            run.OfType("MatchRouteDestinationRule").Select(rule => $"{rule.Inputs["name"]} {rule.Inputs["ip"]} {rule.Inputs["aggregate"]}"),
            Is.EquivalentTo(new[]
            {
                "nodes 192.168.2.0/24 yes",
                "nodes-ipv6 2001:db8:2::/64 yes",
                "pods 10.1.0.0/16 yes",
                "pods-ipv6 2001:db8:10::/56 yes",
                "services 10.2.0.0/20 yes",
                "services-ipv6 2001:db8:20::/112 yes",
            }));
    }

    [Test]
    public void ARangeMatchesExactlyOrBetweenLengthsOfItsFamily()
    {
        static (int?, int?) Lengths(AddressFamily family) => family == AddressFamily.Ipv4 ? (26, 26) : (122, null);

        Assert.That(PrefixMatch.For(Topologies.DualStack, ClusterRange.Pods, aggregate: true, Lengths), Is.EqualTo(new[]
        {
            new PrefixMatch("pods", Cidr.Parse("10.1.0.0/16"), true, 26, 26),
            new PrefixMatch("pods-ipv6", Cidr.Parse("2001:db8:10::/56"), true, 122, null),
        }));
        Assert.That(PrefixMatch.For(Topologies.DualStack, ClusterRange.Nodes, aggregate: false, _ => (null, null)).Select(match => match.Aggregate), Has.All.False);
    }

    [Test]
    public async Task StepsKeepTheirOrderAndTheirChanges()
    {
        FabricRun run = await Run(new RouteMapOptions(
            RouteDirection.Export,
            RouteMapType.Global,
            [
                new RouteContext("no-test", RouteAction.Deny, [new PrefixMatch("test", Cidr.Parse("10.1.99.0/24"), Aggregate: false)]),
                new RouteContext(
                    "pods",
                    RouteAction.Permit,
                    [new PrefixMatch("pods", Cidr.Parse("10.1.0.0/16"), MinimumLength: 24, MaximumLength: 26)],
                    new RouteSet
                    {
                        Community = "regular:as2-nn2:65001:100",
                        LocalPreference = 200,
                        Metric = 4294967295,
                        NextHop = IPAddress.Parse("10.0.0.1"),
                        Weight = 5,
                        Tag = 7,
                    }),
            ]));

        Assert.That(run["dev-routes-export-no-test"]["order"], Is.EqualTo("0"));
        Assert.That(run["dev-routes-export-no-test"]["action"], Is.EqualTo("deny"));
        Assert.That(run["dev-routes-export-no-test"], Does.Not.ContainKey("setRule"));
        Assert.That(run["dev-routes-export-pods"]["order"], Is.EqualTo("1"));
        Assert.That(run["dev-routes-export-pods"]["setRule"], Is.EqualTo("uni/tn-dev/attr-dev-export-pods"));
        Assert.That(run["dev-routes-export-pods-pods"], Is.EquivalentTo(Inputs(
            ("matchRuleDn", "uni/tn-dev/subj-dev-export-pods"),
            ("name", "pods"),
            ("ip", "10.1.0.0/16"),
            ("aggregate", "yes"),
            ("greaterThanMask", "24"),
            ("lessThanMask", "26"))));
        Assert.That(run["dev-routes-export-pods-set"].Remove("setCommunities"), Is.EquivalentTo(Inputs(
            ("tenantDn", "uni/tn-dev"),
            ("name", "dev-export-pods"),
            ("setPreference", "200"),
            ("setMetric", "4294967295"),
            ("setNextHop", "10.0.0.1"),
            ("setWeight", "5"),
            ("setRouteTag", "7"))));
        Assert.That(run["dev-routes-export-pods-set"]["setCommunities"], Is.EquivalentTo(Inputs(
            ("community", "regular:as2-nn2:65001:100"),
            ("criteria", "append"))));
    }

    [Test]
    public async Task ARouteMapWithoutAStepIsNotCreated()
    {
        FabricRun run = await Run(new RouteMapOptions(RouteDirection.Export, RouteMapType.Combinable, []));

        Assert.That(run.Names, Is.Empty);
    }

    private static Task<FabricRun> Run(params RouteMapOptions[] maps) => FabricRun.Of(() => _ = new RouteControl(
        "dev-routes",
        new RouteControlArgs { TenantDn = "uni/tn-dev", L3OutDn = "uni/tn-dev/out-calico", PolicyPrefix = "dev", RouteMaps = maps }));
}
