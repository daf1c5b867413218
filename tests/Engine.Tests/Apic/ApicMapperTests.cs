using System.Text.Json;
using CalicoAci.Engine.Apic;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Tests.Plans;

namespace CalicoAci.Engine.Tests.Apic;

public class ApicMapperTests
{
    private const string Tenant = "aci:index/tenant:Tenant";
    private const string Vrf = "aci:index/vrf:Vrf";
    private const string Peer = "aci:index/bgpPeerConnectivityProfile:BgpPeerConnectivityProfile";
    private const string Svi = "aci:index/l3outFloatingSvi:L3outFloatingSvi";

    [Test]
    public void HasNoIdBelowAnUnknownParent()
    {
        var inputs = JsonValues.Map("""{"name": "vrf1"}""").With("parentDn", PropertyValue.Unknown);

        var vrf = ApicMapper.Map(Vrf, inputs)!;

        Assert.Multiple(() =>
        {
            Assert.That(ApicMapper.IdOf(Vrf, inputs), Is.Null);
            Assert.That(vrf.Id.Shown, Is.EqualTo("(known after up)"));
            Assert.That(vrf.Objects.Single().Attributes.Single().Value.Text, Is.EqualTo("vrf1"));
        });
    }

    [Test]
    public void HasNoIdWithoutAName() => Assert.That(ApicMapper.IdOf(Tenant, JsonValues.Map("{}")), Is.Null);

    [Test]
    public void HasNoIdThatWouldShowASecret() =>
        Assert.That(ApicMapper.IdOf(Tenant, JsonValues.Map("{}").With("name", JsonValues.Secret("hidden"))), Is.Null);

    [Test]
    public void KnowsNothingOfOtherProviders() =>
        Assert.That(ApicMapper.Map("kubernetes:core/v1:Namespace", JsonValues.Map("{}")), Is.Null);

    [Test]
    public void MasksWhatTheProgramMarkedSecret()
    {
        var inputs = JsonValues.Map("""{"addr": "10.0.0.1", "parentDn": "uni/tn-t/out-o/lnodep-n/lifp-i"}""").With("password", JsonValues.Secret("s3cret"));

        var password = ApicMapper.Map(Peer, inputs)!.Objects[0].Attributes.Single(attribute => attribute.Name == "password").Value;

        Assert.Multiple(() =>
        {
            Assert.That(password.Text, Is.EqualTo("[secret]"));
            Assert.That(password.Shown, Is.EqualTo("[secret]"));
        });
    }

    [Test]
    public void MasksAPasswordThatNobodyMarked()
    {
        var inputs = JsonValues.Map("""{"addr": "10.0.0.1", "parentDn": "uni/tn-t/out-o", "password": "s3cret"}""");

        var password = ApicMapper.Map(Peer, inputs)!.Objects[0].Attributes.Single(attribute => attribute.Name == "password").Value;

        Assert.That(password.ToString(), Is.EqualTo("[secret]"));
    }

    [Test]
    public void NamesUnknownAttributes()
    {
        var inputs = JsonValues.Map("""{"name": "p1"}""").With("relationInfraRsVlanNs", PropertyValue.Unknown);

        var relation = ApicMapper.Map("aci:index/physicalDomain:PhysicalDomain", inputs)!.Objects[1];

        Assert.Multiple(() =>
        {
            Assert.That(relation.Dn.Text, Is.EqualTo("uni/phys-p1/rsvlanNs"));
            Assert.That(relation.Attributes.Single().Value.Shown, Is.EqualTo("(known after up)"));
        });
    }

    [Test]
    public void AddsDescriptionAnnotationAndTags()
    {
        var inputs = JsonValues.Map("""{"name": "t", "description": "d", "annotation": "orchestrator:calico-aci", "tags": [{"key": "env", "value": "dev"}]}""");

        var tenant = ApicMapper.Map(Tenant, inputs)!.Objects.Single();

        Assert.Multiple(() =>
        {
            Assert.That(tenant.Attributes.Select(attribute => attribute.Name), Is.EqualTo(new[] { "annotation", "descr", "name" }));
            Assert.That(tenant.Children.Single().Dn.Text, Is.EqualTo("uni/tn-t/tagKey-[env]"));
        });
    }

    [Test]
    public void PlacesTheLagPolicyBelowTheDynamicPath()
    {
        var inputs = JsonValues.Map("""
            {
              "logicalInterfaceProfileDn": "uni/tn-t/out-o/lnodep-n/lifp-i", "nodeDn": "topology/pod-1/node-201", "encap": "vlan-310",
              "relationL3extRsDynPathAtts": [{"tdn": "uni/vmmp-VMware/dom-v", "enhancedLagPolicyDn": "uni/vmmp-VMware/dom-v/vswitchpolcont/enlacplagp-lag"}]
            }
            """);

        var objects = ApicMapper.Map(Svi, inputs)!.Objects;

        Assert.That(objects.Select(item => item.Class), Is.EqualTo(new[] { "l3extVirtualLIfP", "l3extRsDynPathAtt", "l3extVirtualLIfPLagPolAtt", "l3extRsVSwitchEnhancedLagPol" }));
        Assert.That(objects[3].Dn.Text, Does.EndWith("/rsdynPathAtt-[uni/vmmp-VMware/dom-v]/vlifplagpolatt/rsvSwitchEnhancedLagPol-[uni/vmmp-VMware/dom-v/vswitchpolcont/enlacplagp-lag]"));
    }

    [Test]
    public void PlacesInlineFiltersBelowTheTenant()
    {
        var inputs = JsonValues.Map("""
            {"name": "web", "tenantDn": "uni/tn-t", "filters": [{"filterName": "http", "filterEntries": [{"filterEntryName": "tcp80", "prot": "tcp", "dFromPort": "80"}]}]}
            """);

        var objects = ApicMapper.Map("aci:index/contract:Contract", inputs)!.Objects;

        Assert.That(objects.Select(item => item.Dn.Text), Is.EqualTo(new[] { "uni/tn-t/brc-web", "uni/tn-t/flt-http", "uni/tn-t/flt-http/e-tcp80" }));
    }

    [Test]
    public void KnowsTheIdThatALookUpFinds() => Assert.Multiple(() =>
    {
        Assert.That(ApicMapper.LookupIdOf("aci:index/getTenant:getTenant", JsonValues.Map("""{"name": "common"}""")), Is.EqualTo("uni/tn-common"));
        Assert.That(ApicMapper.LookupIdOf("aci:index/getVrf:getVrf", JsonValues.Map("""{"name": "v", "parentDn": "uni/tn-common"}""")), Is.EqualTo("uni/tn-common/ctx-v"));
        Assert.That(ApicMapper.LookupIdOf("aci:index/getTenant:getTenant", JsonValues.Map("{}")), Is.Null);
    });

    [TestCase("uni/tn-t/out-o/lnodep-n/rsnodeL3OutAtt-[topology/pod-1/node-201]", "uni/tn-t/out-o/lnodep-n", "rsnodeL3OutAtt-[topology/pod-1/node-201]")]
    [TestCase("uni/l/rspathL3OutAtt-[topology/pod-1/protpaths-201-202/pathep-[vpc1]]/mem-A", "uni/l/rspathL3OutAtt-[topology/pod-1/protpaths-201-202/pathep-[vpc1]]", "mem-A")]
    [TestCase("uni", "", "uni")]
    public void SplitsADnOutsideBrackets(string dn, string parent, string rn) => Assert.Multiple(() =>
    {
        Assert.That(Dn.ParentOf(dn), Is.EqualTo(parent));
        Assert.That(Dn.RnOf(dn), Is.EqualTo(rn));
    });

    [TestCase("uni/tn-calico_dev/subj-export-match", "export-match")]
    [TestCase("uni/tn-t/brc-c1", "c1")]
    [TestCase("c1", "c1")]
    public void TakesTheNameOfADn(string dn, string name) => Assert.That(Dn.NameOf(dn), Is.EqualTo(name));

    [Test]
    public void KnowsEveryResourceOfTheSdk()
    {
        using var schema = typeof(ApicMapper).Assembly.GetManifestResourceStream("definitions/aci/schema.json")!;
        var types = JsonDocument.Parse(schema).RootElement.GetProperty("resources").EnumerateObject().Select(resource => resource.Name);

        Assert.That(types, Is.SubsetOf(ApicMapper.Types));
    }

    [Test]
    public void ReadsEveryDefinition()
    {
        foreach (var type in ApicMapper.Types)
        {
            Assert.That(ApicMapper.Map(type, JsonValues.Map("{}")), Is.Not.Null, type);
        }
    }
}
