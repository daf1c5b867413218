using System.Collections.Immutable;
using Pulumi.Aci;
using Pulumi.Aci.Inputs;

namespace Pulumi.Generator.Tests.Packages;

public sealed class AciTests
{
    [Test]
    public async Task RegistersAFloatingSviWithItsNestedObjects()
    {
        var mocks = await TestStack.RunAsync(() => _ = new L3outFloatingSvi("svi", new()
        {
            LogicalInterfaceProfileDn = "uni/tn-t/out-o/lnodep-n/lifp-i",
            NodeDn = "topology/pod-1/node-201",
            Encap = "vlan-11",
            RelationL3extRsDynPathAtts =
            {
                new L3outFloatingSviRelationL3extRsDynPathAttArgs { Tdn = "uni/phys-d", FloatingAddress = "192.0.2.3/24" },
            },
        }));

        var svi = mocks.Only("svi");
        var path = (ImmutableDictionary<string, object>)((ImmutableArray<object>)svi.Inputs["relationL3extRsDynPathAtts"])[0];
        Assert.That(svi.Type, Is.EqualTo("aci:index/l3outFloatingSvi:L3outFloatingSvi"));
        Assert.That(svi.Inputs["encap"], Is.EqualTo("vlan-11"));
        Assert.That(svi.Inputs.ContainsKey("mtu"), Is.False);
        Assert.That(path["tdn"], Is.EqualTo("uni/phys-d"));
    }

    [Test]
    public async Task LooksATenantUp()
    {
        string? id = null;
        var mocks = await TestStack.RunAsync(
            () => GetTenant.Invoke(new() { Name = "common" }).Apply(tenant => id = tenant.Id),
            new RecordingMocks { CallResult = new() { ["id"] = "uni/tn-common", ["name"] = "common" } });

        Assert.That(mocks.Calls.Single().Token, Is.EqualTo("aci:index/getTenant:getTenant"));
        Assert.That(id, Is.EqualTo("uni/tn-common"));
    }

    [Test]
    public async Task ReadsAnExistingTenantWithItsState()
    {
        var mocks = await TestStack.RunAsync(() => _ = Tenant.Get("found", "uni/tn-found", new TenantState { Name = "found" }));

        Assert.That(mocks.Only("found").Id, Is.EqualTo("uni/tn-found"));
        Assert.That(mocks.Only("found").Inputs["name"], Is.EqualTo("found"));
    }
}
