using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Tests.Settings;

/// <summary>A stack may build the fabric's side of a cluster alone.</summary>
public sealed class FabricOnlyTests
{
    private static readonly string[] OfMachines = ["compute", "kubernetes", "sshPrivateKey", "vrrpPassword"];

    [Test]
    public void NeedsNoMachinesNoKubernetesAndNoneOfTheirSecrets()
    {
        StackPlan plan = FabricOnly().Plan();

        Assert.That(plan.Settings.FabricOnly, Is.True);
        Assert.That(plan.Topology.Sessions(), Is.Not.Empty);
    }

    [Test]
    public void TakesSectionsThatAreEmptyForSectionsThatAreNotThere()
        => Assert.That(FabricOnly().With("compute", "{}").With("kubernetes", "{}").Plan().Settings.FabricOnly, Is.True);

    [Test]
    public void NamesEverySettingThatItHasNoUseForAtOnce()
    {
        SampleStack stack = FabricOnly()
            .With("kubernetes", """{ "version": "1.36.4" }""")
            .With("calico", """{ "mtu": 1450 }""")
            .With("vrrpPassword", "\"[secret]\"");

        Assert.That(
            stack.Read().Errors.All.Where(error => error.Id == "CA129").Select(error => error.Path),
            Is.EqualTo(new[] { "calico-aci:calico", "calico-aci:kubernetes", "calico-aci:vrrpPassword" }));
    }

    [Test]
    public void MissesThemWhereAllOfTheClusterIsBuilt()
    {
        SampleStack stack = FabricOnly().With("cluster.scope", "\"all\"");

        Assert.That(
            stack.Read().Errors.All.Where(error => error.Id == DiagnosticIds.MissingSetting).Select(error => error.Path),
            Is.EquivalentTo(new[] { "calico-aci:compute", "calico-aci:kubernetes" }));
    }

    [Test]
    public void StillNeedsTheSecretsOfTheFabric()
    {
        SampleStack stack = FabricOnly().With("fabric", """
            {
              "outside": {
                "leaves": [{ "node": 205, "routerId": "10.255.0.205" }],
                "interfaces": [{ "name": "router", "interface": "eth1/49", "vlan": 311, "leaves": [{ "node": 205, "addresses": ["10.100.0.1/30"] }] }],
                "ospf": { "area": "0.0.0.1", "authentication": "md5" }
              }
            }
            """);

        Assert.That(stack.Read().Errors.All.Select(error => error.Path), Is.EqualTo(new[] { "calico-aci:ospfKey" }));
    }

    private static SampleStack FabricOnly() => OfMachines.Aggregate(
        new SampleStack().With("cluster.scope", "\"fabric\""), (stack, key) => stack.With(key, null));
}
