using CalicoAci.Engine.Apic.Tree;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Apic;

public class ApicCheckTests
{
    private const string Tenant = "aci:index/tenant:Tenant";
    private const string Vrf = "aci:index/vrf:Vrf";
    private const string Domain = "aci:index/physicalDomain:PhysicalDomain";

    [Test]
    public void FindsObjectsThatTwoResourcesCreate()
    {
        var problem = Check(new PlanBuilder().Add(Tenant, "a", """{"name": "t"}""").Add(Tenant, "b", """{"name": "t"}""")).Single();

        Assert.Multiple(() =>
        {
            Assert.That(problem.Severity, Is.EqualTo(ProblemSeverity.Error));
            Assert.That(problem.Message, Does.Contain("\"a\" and \"b\""));
        });
    }

    [Test]
    public void FindsParentsThatNobodyCreatesOrLooksUp()
    {
        var problem = Check(new PlanBuilder().Add(Vrf, "vrf", """{"name": "v", "parentDn": "uni/tn-t"}""")).Single();

        Assert.Multiple(() =>
        {
            Assert.That(problem.Severity, Is.EqualTo(ProblemSeverity.Error));
            Assert.That(problem.Message, Is.EqualTo("fvTenant uni/tn-t is neither created nor looked up, but uni/tn-t/ctx-v lies below it."));
            Assert.That(problem.Urn, Is.EqualTo(PlanBuilder.UrnOf(Vrf, "vrf")));
        });
    }

    [Test]
    public void FindsTargetsThatNobodyCreatesOrLooksUp() => Assert.That(
        Check(new PlanBuilder().Add(Domain, "domain", """{"name": "p", "relationInfraRsVlanNs": "uni/infra/vlanns-[pool]-static"}""")).Single().Message,
        Is.EqualTo("uni/infra/vlanns-[pool]-static is neither created nor looked up, but uni/phys-p/rsvlanNs refers to it."));

    [Test]
    public void TrustsWhatIsLookedUpAndWhatLiesBelowIt() => Assert.That(
        Check(new PlanBuilder()
            .LookUp("aci:index/getVmmDomain:getVmmDomain", """{"parentDn": "uni/vmmp-VMware", "name": "v"}""")
            .LookUp("aci:index/getTenant:getTenant", """{"name": "t"}""")
            .Add(Vrf, "vrf", """{"name": "v", "parentDn": "uni/tn-t"}""")
            .Add(
                "aci:index/attachableAccessEntityProfile:AttachableAccessEntityProfile",
                "aep",
                """{"name": "a", "relationToDomains": [{"targetDn": "uni/vmmp-VMware/dom-v"}, {"targetDn": "uni/vmmp-VMware/dom-v/vswitchpolcont/x"}]}""")),
        Is.Empty);

    [Test]
    public void FindsNothingInWhatThePlanCreates() => Assert.That(
        Check(new PlanBuilder()
            .Add("aci:index/vlanPool:VlanPool", "pool", """{"name": "pool", "allocMode": "static"}""")
            .Add(Domain, "domain", """{"name": "p", "relationInfraRsVlanNs": "uni/infra/vlanns-[pool]-static"}""")),
        Is.Empty);

    [Test]
    public void FindsTargetsByName()
    {
        var problem = Check(new PlanBuilder()
            .Add(Tenant, "t", """{"name": "t"}""")
            .Add("aci:index/l3Outside:L3Outside", "out", """{"name": "o", "tenantDn": "uni/tn-t", "relationL3extRsEctx": "uni/tn-t/ctx-v"}""")).Single();

        Assert.Multiple(() =>
        {
            Assert.That(problem.Severity, Is.EqualTo(ProblemSeverity.Error));
            Assert.That(problem.Message, Is.EqualTo("uni/tn-t/ctx-v or uni/tn-common/ctx-v is neither created nor looked up, but uni/tn-t/out-o/rsectx refers to it by its name."));
        });
    }

    [TestCase("v", "t")]
    [TestCase("v", "common")]
    [TestCase("default", "other")]
    public void TrustsNamesOfTheTenantOfCommonAndOfDefaultPolicies(string name, string tenant) => Assert.That(
        Check(new PlanBuilder()
            .Add(Tenant, "t", """{"name": "t"}""")
            .LookUp("aci:index/getTenant:getTenant", """{"name": "common"}""")
            .LookUp("aci:index/getTenant:getTenant", """{"name": "other"}""")
            .LookUp("aci:index/getVrf:getVrf", $$"""{"parentDn": "uni/tn-{{tenant}}", "name": "v"}""")
            .Add("aci:index/l3Outside:L3Outside", "out", $$"""{"name": "o", "tenantDn": "uni/tn-t", "relationL3extRsEctx": "uni/tn-{{tenant}}/ctx-{{name}}"}""")),
        Is.Empty);

    [Test]
    public void FindsARouteMapInItsL3Out()
    {
        static PlanBuilder Plan(string map) => new PlanBuilder()
            .Add(Tenant, "t", """{"name": "t"}""")
            .Add("aci:index/l3Outside:L3Outside", "out", """{"name": "o", "tenantDn": "uni/tn-t"}""")
            .Add("aci:index/routeControlProfile:RouteControlProfile", "map", """{"name": "default-export", "parentDn": "uni/tn-t/out-o"}""")
            .Add("aci:index/externalEpg:ExternalEpg", "epg", $$"""{"name": "e", "parentDn": "uni/tn-t/out-o", "relationToRouteControlProfiles": [{"routeControlProfileName": "{{map}}", "direction": "export"}]}""");

        Assert.That(Check(Plan("default-export")), Is.Empty);
        Assert.That(Check(Plan("other")), Has.Count.EqualTo(1));
    }

    private static List<Problem> Check(PlanBuilder plan) => [.. ApicCheck.Of(plan.Build())];
}
