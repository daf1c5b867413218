using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.Tenancy;
using CalicoAci.Components.Model;
using static CalicoAci.Components.Tests.Fabric.FloatingL3OutTests;

namespace CalicoAci.Components.Tests.Fabric;

public sealed class TenantTests
{
    [Test]
    public async Task CreatesTenantVrfAndPolicies()
    {
        FabricRun run = await Run(new FabricObject("dev"), new VrfOptions(new FabricObject("vrf")));

        Assert.That(run.Called, Is.Empty);
        Assert.That(run.Names, Is.EqualTo(new[]
        {
            "dev-tenant",
            "dev-tenant-best-path",
            "dev-tenant-bgp-context",
            "dev-tenant-bgp-context-ipv6",
            "dev-tenant-bgp-timers",
            "dev-tenant-vrf",
            "dev-tenant-vrf-bgp-context",
            "dev-tenant-vrf-bgp-context-ipv6",
        }));
        Assert.That(run["dev-tenant-vrf"], Is.EquivalentTo(Inputs(
            ("parentDn", "uni/tn-dev"),
            ("name", "vrf"),
            ("bdEnforcement", "no"),
            ("policyControlEnforcementMode", "enforced"))));
        Assert.That(run["dev-tenant-bgp-timers"], Is.EquivalentTo(Inputs(
            ("tenantDn", "uni/tn-dev"),
            ("name", "dev-timers"),
            ("kaIntvl", "1"),
            ("holdIntvl", "3"),
            ("staleIntvl", "6"),
            ("grCtrl", "helper"),
            ("maxAsLimit", "1"))));
        Assert.That(run["dev-tenant-bgp-context"], Is.EquivalentTo(Inputs(
            ("tenantDn", "uni/tn-dev"),
            ("name", "dev-ecmp"),
            ("maxEcmp", "64"),
            ("maxEcmpIbgp", "64"))));
        Assert.That(run["dev-tenant-vrf-bgp-context-ipv6"], Is.EquivalentTo(Inputs(
            ("parentDn", "uni/tn-dev/ctx-vrf"),
            ("addressFamily", "ipv6-ucast"),
            ("bgpAddressFamilyContextName", "dev-ecmp-ipv6"))));
        Assert.That(run["dev-tenant-best-path"]["ctrl"], Is.EqualTo("asPathMultipathRelax"));
    }

    [Test]
    public async Task ReusedTenantAndVrfAreLookedUpAndNotCreated()
    {
        FabricRun run = await Run(new FabricObject("shared", Reuse: true), new VrfOptions(new FabricObject("prod", Reuse: true), BindAddressFamilyContexts: false));

        Assert.That(run.Called.Select(call => call.Token), Is.EqualTo(new[] { "aci:index/getTenant:getTenant", "aci:index/getVrf:getVrf" }));
        Assert.That(run.Called[1].Args["parentDn"], Is.EqualTo("uni/tn-shared"));
        Assert.That(run.Names, Is.EqualTo(new[] { "dev-tenant-best-path", "dev-tenant-bgp-timers" }));
        Assert.That(run["dev-tenant-bgp-timers"]["tenantDn"], Is.EqualTo("uni/tn-shared"));
    }

    [Test]
    public async Task AVrfOfAnotherTenantHasItsContextsInThatTenant()
    {
        FabricRun run = await Run(new FabricObject("dev"), new VrfOptions(new FabricObject("prod", Reuse: true), "common"));

        Assert.That(run.Called.Select(call => call.Args["name"]), Is.EqualTo(new[] { "common", "prod" }));
        Assert.That(run["dev-tenant-bgp-context"]["tenantDn"], Is.EqualTo("uni/tn-common"));
        Assert.That(run["dev-tenant-vrf-bgp-context"]["parentDn"], Is.EqualTo("uni/tn-common/ctx-prod"));
        Assert.That(run["dev-tenant-bgp-timers"]["tenantDn"], Is.EqualTo("uni/tn-dev"));
    }

    [Test]
    public async Task WithoutMultipathRelaxThereIsNoBestPathPolicy()
    {
        FabricRun run = await Run(new FabricObject("dev"), new VrfOptions(new FabricObject("vrf"), Enforced: false), new BgpContextOptions { AsPathMultipathRelax = false });

        Assert.That(run.OfType("BgpBestPathPolicy"), Is.Empty);
        Assert.That(run["dev-tenant-vrf"]["policyControlEnforcementMode"], Is.EqualTo("unenforced"));
    }

    private static Task<FabricRun> Run(FabricObject tenant, VrfOptions vrf, BgpContextOptions? bgp = null) => FabricRun.Of(() => _ = new Tenant(
        "dev-tenant",
        new TenantArgs
        {
            Tenant = tenant,
            Vrf = vrf,
            Families = [AddressFamily.Ipv4, AddressFamily.Ipv6],
            Bgp = bgp ?? new BgpContextOptions(),
            PolicyPrefix = "dev",
        }));
}
