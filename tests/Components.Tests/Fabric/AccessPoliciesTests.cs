using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.Access;
using static CalicoAci.Components.Tests.Fabric.FloatingL3OutTests;

namespace CalicoAci.Components.Tests.Fabric;

public sealed class AccessPoliciesTests
{
    [Test]
    public async Task CreatesPoolDomainsAndProfile()
    {
        FabricRun run = await Run(Args());

        Assert.That(run.Called, Is.Empty);
        Assert.That(run.Names, Is.EqualTo(new[]
        {
            "dev-access-aep",
            "dev-access-aep-l3-domain",
            "dev-access-aep-physical-domain",
            "dev-access-l3-domain",
            "dev-access-physical-domain",
            "dev-access-vlan-310",
            "dev-access-vlan-pool",
        }));
        Assert.That(run["dev-access-vlan-310"], Is.EquivalentTo(Inputs(
            ("vlanPoolDn", "uni/infra/vlanns-[vlans]-static"),
            ("from", "vlan-310"),
            ("to", "vlan-310"),
            ("allocMode", "static"))));
        Assert.That(run["dev-access-physical-domain"]["relationInfraRsVlanNs"], Is.EqualTo("uni/infra/vlanns-[vlans]-static"));
        Assert.That(run["dev-access-aep-physical-domain"], Is.EquivalentTo(Inputs(("parentDn", "uni/infra/attentp-aep"), ("targetDn", "uni/phys-phys"))));
        Assert.That(run["dev-access-aep"], Does.Not.ContainKey("relationToDomains"));
    }

    [Test]
    public async Task WhatIsReusedIsLookedUpAndNeitherCreatedNorRelatedAgain()
    {
        FabricRun run = await Run(Args(reuse: true));

        Assert.That(run.Names, Is.Empty);
        Assert.That(run.Called.Select(call => call.Token!.Split(':')[^1]).Order(), Is.EqualTo(new[]
        {
            "getAttachableAccessEntityProfile", "getL3DomainProfile", "getPhysicalDomain", "getVlanPool",
        }));
    }

    [Test]
    public async Task ASharedProfileIsRelatedToTheDomainsThatAreCreated()
    {
        FabricRun run = await Run(Args(reuseProfile: true));

        Assert.That(run.OfType("AttachableAccessEntityProfile"), Is.Empty);
        Assert.That(
            run.OfType("RelationFromAttachableAccessEntityProfileToDomain").Select(relation => relation.Inputs["targetDn"]),
            Is.EquivalentTo(new[] { "uni/l3dom-l3", "uni/phys-phys" }));
    }

    [Test]
    public async Task AReusedPoolGetsTheVlanWhenAsked()
    {
        FabricRun run = await Run(new AccessPoliciesArgs
        {
            VlanPool = new VlanPoolOptions(new FabricObject("vmm-vlans", Reuse: true), VlanAllocation.Dynamic, CreateRanges: true, [Range(310, 310), Range(108, 119)]),
            VmmDomain = new VmmDomainOptions(new FabricObject("vds", Reuse: true)),
            L3Domain = new FabricObject("l3"),
            AttachableEntityProfile = new FabricObject("aep"),
        });

        Assert.That(run.OfType("Ranges").Select(range => range.Inputs["from"]), Is.EquivalentTo(new[] { "vlan-310", "vlan-108" }));
        Assert.That(run.OfType("Ranges").Select(range => range.Inputs["vlanPoolDn"]), Has.All.EqualTo("uni/infra/vlanns-[vmm-vlans]-dynamic"));
        Assert.That(run.OfType("PhysicalDomain"), Is.Empty);
        Assert.That(run.Called.Select(call => call.Token), Does.Contain("aci:index/getVmmDomain:getVmmDomain"));
        Assert.That(run["dev-access-aep-vmm-domain"]["targetDn"], Is.EqualTo("uni/vmmp-VMware/dom-vds"));
    }

    [Test]
    public async Task CreatesAVmmDomainOnThePool()
    {
        FabricRun run = await Run(new AccessPoliciesArgs
        {
            VlanPool = new VlanPoolOptions(new FabricObject("vlans"), VlanAllocation.Dynamic, CreateRanges: true, [Range(310, 310)]),
            VmmDomain = new VmmDomainOptions(
                new FabricObject("vds"),
                Controller: new VmmControllerOptions("vc", "vcenter.example.net", "dc1", "apic@vsphere.local", "vc-credential", "7.0")),
            VmmPassword = "vmm-password",
            L3Domain = new FabricObject("l3"),
            AttachableEntityProfile = new FabricObject("aep"),
        });

        Assert.That(run["dev-access-vmm-domain"]["parentDn"], Is.EqualTo("uni/vmmp-VMware"));
        Assert.That(run["dev-access-vmm-domain"]["relationToVlanPool"], Is.EquivalentTo(Inputs(("targetDn", "uni/infra/vlanns-[vlans]-dynamic"))));
        Assert.That(run["dev-access-vmm-credential"], Is.EquivalentTo(Inputs(
            ("vmmDomainDn", "uni/vmmp-VMware/dom-vds"), ("name", "vc-credential"), ("usr", "apic@vsphere.local"), ("pwd", "vmm-password"))));
        Assert.That(run["dev-access-vmm-controller"], Is.EquivalentTo(Inputs(
            ("vmmDomainDn", "uni/vmmp-VMware/dom-vds"),
            ("name", "vc"),
            ("hostOrIp", "vcenter.example.net"),
            ("rootContName", "dc1"),
            ("dvsVersion", "7.0"),
            ("relationVmmRsAcc", "uni/vmmp-VMware/dom-vds/usracc-vc-credential"))));
    }

    [Test]
    public async Task TheRangesOfAReusedPoolAreLookedUpBeforeItIsUsed()
    {
        FabricRun run = await Run(new AccessPoliciesArgs
        {
            VlanPool = new VlanPoolOptions(new FabricObject("vlans", Reuse: true), VlanAllocation.Static, CreateRanges: false, [Range(300, 399)]),
            PhysicalDomain = new FabricObject("phys"),
            L3Domain = new FabricObject("l3"),
            AttachableEntityProfile = new FabricObject("aep"),
        });

        Assert.That(run.OfType("Ranges"), Is.Empty);
        Assert.That(run.Called.Single(call => call.Token == "aci:index/getRanges:getRanges").Args, Is.SupersetOf(Inputs(
            ("vlanPoolDn", "uni/infra/vlanns-[vlans]-static"), ("from", "vlan-300"), ("to", "vlan-399"))));
        Assert.That(run["dev-access-physical-domain"]["relationInfraRsVlanNs"], Is.EqualTo("uni/infra/vlanns-[vlans]-static"));
    }

    [TestCase("310", 310, 310)]
    [TestCase("300-399", 300, 399)]
    public void ReadsRangesOfVlans(string text, int from, int to)
    {
        Assert.That(VlanRange.TryParse(text, out VlanRange range), Is.True);
        Assert.That(range, Is.EqualTo(new VlanRange(from, to)));
        Assert.That(range.ToString(), Is.EqualTo(text));
    }

    [TestCase("")]
    [TestCase("1")]
    [TestCase("4095")]
    [TestCase("399-300")]
    [TestCase("1-2-3")]
    public void RefusesWhatIsNoRangeOfVlans(string text) => Assert.That(VlanRange.TryParse(text, out _), Is.False);

    private static VlanRange Range(int from, int to) => new(from, to);

    private static AccessPoliciesArgs Args(bool reuse = false, bool reuseProfile = false) => new()
    {
        VlanPool = new VlanPoolOptions(new FabricObject("vlans", reuse), VlanAllocation.Static, CreateRanges: !reuse, reuse ? [] : [Range(310, 310)]),
        PhysicalDomain = new FabricObject("phys", reuse),
        L3Domain = new FabricObject("l3", reuse),
        AttachableEntityProfile = new FabricObject("aep", reuse || reuseProfile),
    };

    private static Task<FabricRun> Run(AccessPoliciesArgs args) => FabricRun.Of(() => _ = new AccessPolicies("dev-access", args));
}
