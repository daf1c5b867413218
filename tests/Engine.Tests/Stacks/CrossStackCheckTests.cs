using CalicoAci.Engine.Model;
using CalicoAci.Engine.Stacks;
using CalicoAci.Engine.Stacks.Checks;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Stacks;

internal sealed class CrossStackCheckTests
{
    private const string Vrf = "uni/tn-t/ctx-v";
    private const string OtherVrf = "uni/tn-u/ctx-v";

    [TestCase("pods 10.1.0.0/16", "nodes 10.1.200.0/24")]
    [TestCase("nodes 10.1.200.0/24", "pods 10.1.0.0/16")]
    [TestCase("load-balancers 10.3.0.0/24", "load-balancers 10.3.0.0/24")]
    [TestCase("services 2001:db8::/64", "external 2001:db8::ff00:0/112")]
    public void RangesThatOverlapInOneVrfAreAnError(string one, string other)
    {
        Problem problem = Check(StackReports.Of("a", Vrf, [one], vlan: 1), StackReports.Of("b", Vrf, [other], vlan: 2)).Single();

        Assert.That(problem.Severity, Is.EqualTo(ProblemSeverity.Error));
        Assert.That(problem.Message, Is.EqualTo($"{one} of stack a and {other} of stack b overlap in the VRF {Vrf}."));
    }

    [TestCase("pods 10.1.0.0/16", "pods 10.2.0.0/16")]
    [TestCase("pods 10.1.0.0/17", "nodes 10.1.128.0/24")]
    [TestCase("pods 0.0.0.0/0", "pods 2001:db8::/64")]
    public void RangesSideBySideAreFine(string one, string other) =>
        Assert.That(Check(StackReports.Of("a", Vrf, [one]), StackReports.Of("b", Vrf, [other])), Is.Empty);

    [Test]
    public void RangesOfOneStackAreNotComparedWithThemselves() =>
        Assert.That(Check(StackReports.Of("a", Vrf, ["pods 10.1.0.0/16", "nodes 10.1.0.0/24"]), StackReports.Of("b", Vrf, [])), Is.Empty);

    [Test]
    public void RangesThatOverlapInTwoVrfsAreAWarning()
    {
        Problem problem = Check(StackReports.Of("a", Vrf, ["pods 10.1.0.0/16"]), StackReports.Of("b", OtherVrf, ["pods 10.1.0.0/16"])).Single();

        Assert.That(problem.Severity, Is.EqualTo(ProblemSeverity.Warning));
        Assert.That(problem.Message, Does.Contain($"They are in the VRFs {Vrf} and {OtherVrf}"));
    }

    [Test]
    public void RangesOfAVrfThatIsNotKnownMayBeInTheSameVrf()
    {
        Problem problem = Check(StackReports.Of("a", "", ["pods 10.1.0.0/16"]), StackReports.Of("b", Vrf, ["pods 10.1.0.0/16"])).Single();

        Assert.That(problem.Severity, Is.EqualTo(ProblemSeverity.Error));
        Assert.That(problem.Message, Does.Contain("not known"));
    }

    [Test]
    public void StacksOfTwoFabricsDoNotMeet()
    {
        string[] ranges = ["pods 10.1.0.0/16"];
        (int, string)[] leaves = [(201, "1.1.1.1")];

        Assert.That(
            Check(StackReports.Of("a", Vrf, ranges, leaves: leaves, sessions: 300), StackReports.Of("b", Vrf, ranges, leaves: leaves, sessions: 300, fabric: "https://other.example.net")),
            Is.Empty);
    }

    [Test]
    public void OneVlanOnOneLeafInTwoStacksIsAnError()
    {
        Problem problem = Check(
            StackReports.Of("a", Vrf, [], leaves: [(201, "1.1.1.1"), (202, "1.1.1.2")]),
            StackReports.Of("b", OtherVrf, [], leaves: [(202, "1.1.1.2"), (203, "1.1.1.3")])).Single();

        Assert.That(problem.Message, Is.EqualTo("VLAN 310 is used by a-l3out of stack a and b-l3out of stack b on the same leaf switches: 202."));
    }

    [TestCase(310, 203, "local", Vrf, TestName = "OneVlanOnTwoLeavesIsFine")]
    [TestCase(311, 201, "local", Vrf, TestName = "TwoVlansOnOneLeafAreFine")]
    [TestCase(310, 201, "vrf", Vrf, TestName = "OneVlanOfTheScopeOfOneVrfIsFine")]
    public void VlanIsFine(int vlan, int leaf, string scope, string vrf) =>
        Assert.That(
            Check(
                StackReports.Of("a", Vrf, [], encapScope: scope, leaves: [(201, "1.1.1.201")]),
                StackReports.Of("b", vrf, [], vlan, scope, leaves: [(leaf, $"1.1.1.{leaf}")])),
            Is.Empty);

    [Test]
    public void OneVlanOfTheScopeOfTwoVrfsIsAnError() =>
        Assert.That(
            Check(
                StackReports.Of("a", Vrf, [], encapScope: "vrf", leaves: [(201, "1.1.1.1")]),
                StackReports.Of("b", OtherVrf, [], encapScope: "vrf", leaves: [(201, "1.1.1.1")])),
            Has.Length.EqualTo(1));

    [TestCase(202, "1.1.1.1", "The router ID 1.1.1.1 is that of leaf 201 in a-l3out of stack a and of leaf 202 in b-l3out of stack b: it must be unique in the VRF uni/tn-t/ctx-v.")]
    [TestCase(201, "1.1.1.2", "Leaf 201 has the router ID 1.1.1.1 in a-l3out of stack a and 1.1.1.2 in b-l3out of stack b: it has one in the VRF uni/tn-t/ctx-v.")]
    public void RouterIdsOfAVrfAreUniqueAndOneForALeaf(int leaf, string routerId, string message)
    {
        StackReport one = StackReports.Of("a", Vrf, [], vlan: 1, leaves: [(201, "1.1.1.1")]);

        Assert.That(Check(one, StackReports.Of("b", Vrf, [], vlan: 2, leaves: [(leaf, routerId)])).Select(problem => problem.Message), Is.EqualTo(new[] { message }));
        Assert.That(Check(one, StackReports.Of("b", OtherVrf, [], vlan: 2, leaves: [(leaf, routerId)])), Is.Empty, "each VRF has its own");
        Assert.That(Check(one, StackReports.Of("b", Vrf, [], vlan: 2, leaves: [(201, "1.1.1.1")])), Is.Empty, "the same leaf with the same ID");
    }

    [TestCase(200, 0)]
    [TestCase(201, 1)]
    public void SessionsOfAllStacksOnALeafAreCounted(int sessions, int errors)
    {
        Problem[] problems = Check(StackReports.Of("a", Vrf, [], sessions: 200), StackReports.Of("b", OtherVrf, [], sessions: sessions));

        Assert.That(problems, Has.Length.EqualTo(errors));
        Assert.That(problems.Select(problem => problem.Message), Is.All.EqualTo("Leaf 201 would hold 401 BGP sessions; at most 400 are allowed: 200 of stack a, 201 of stack b."));
    }

    [Test]
    public void BorderLeavesOfAStackMeetTheLeavesOfOthers()
    {
        StackReport cluster = StackReports.Of("a", Vrf, ["nodes 10.108.0.0/24"], vlan: 108, leaves: [(201, "1.1.1.1")], sessions: 400);
        StackReport outside = StackReports.Of("b", new PlanBuilder().Component("calico-aci:fabric:OutsideL3Out", "b-outside", FabricTopologies.Outside).Build());

        Assert.That(Check(cluster, outside).Select(problem => problem.Message), Is.EqualTo(new[]
        {
            $"nodes 10.108.0.0/24 of stack a and outside 10.108.0.0/30 of stack b overlap in the VRF {Vrf}.",
            "VLAN 108 is used by a-l3out of stack a and b-outside of stack b on the same leaf switches: 201.",
            $"Leaf 201 has the router ID 1.1.1.1 in a-l3out of stack a and 10.255.0.201 in b-outside of stack b: it has one in the VRF {Vrf}.",
            "Leaf 201 would hold 401 BGP sessions; at most 400 are allowed: 400 of stack a, 1 of stack b.",
        }));
    }

    [Test]
    public void OfAnObjectThatTwoStacksCreateOnlyTheTopIsTold()
    {
        Plan plan = new PlanBuilder()
            .Add("aci:index/tenant:Tenant", "t", """{"name": "shared"}""")
            .Add("aci:index/vrf:Vrf", "v", """{"tenantDn": "uni/tn-shared", "parentDn": "uni/tn-shared", "name": "v"}""")
            .Build();

        Problem problem = Check(StackReports.Of("a", plan), StackReports.Of("b", plan)).Single();

        Assert.That(problem.Severity, Is.EqualTo(ProblemSeverity.Error));
        Assert.That(problem.Message, Is.EqualTo("fvTenant uni/tn-shared is created by the stacks a, b: one may create it, the others must look it up."));
    }

    private static Problem[] Check(params StackReport[] stacks) => [.. CrossStackCheck.Of(stacks)];
}
