using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Wiring;

namespace CalicoAci.Infra.Tests.Settings.Compute;

public sealed class ComputeRulesTests
{
    private const string VSphere = "calico-aci:compute.vsphere";

    [TestCase("template", null, VSphere, "CA306", "has none of template, libraryItem and ovf; give one of them")]
    [TestCase("libraryItem", """{ "library": "images", "item": "ubuntu" }""", VSphere, "CA306", "has both template and libraryItem; give one of them")]
    [TestCase("datastore", null, VSphere, "CA307", "has neither datastore nor datastoreCluster; give one of them")]
    [TestCase("datastoreCluster", "\"fast\"", VSphere, "CA307", "has both datastore and datastoreCluster")]
    [TestCase("network", null, VSphere, "CA301", "has neither network nor portGroup")]
    [TestCase("portGroup", """{ "switch": "dvs1" }""", VSphere, "CA301", "has both network and portGroup")]
    [TestCase("tags", """[{ "category": "k8s", "name": "dev", "createCategory": true, "createTag": false }]""", VSphere + ".tags[0].createTag", "CA309", "a new category has no tags to find")]
    [TestCase("followImage", "[\"dev-worker-9\"]", VSphere + ".followImage.dev-worker-9", "CA305", "is about a VM that the cluster does not have; did you mean 'dev-worker-1'?")]
    [TestCase("guestWaitMinutes", "90", VSphere + ".guestWaitMinutes", "CA005", "must be from 0 to 60")]
    public void NamesTheSettingThatIsWrong(string setting, string? json, string path, string id, string message)
    {
        (_, SettingsErrors errors) = new SampleStack().With($"compute.vsphere.{setting}", json).Read();

        SettingsError error = errors.All.Single();
        Assert.That(error.Id, Is.EqualTo(id));
        Assert.That(error.Path, Is.EqualTo(path));
        Assert.That(error.Message, Does.Contain(message));
    }

    [TestCase("abandoned", "[\"dev-worker-9\"]", "calico-aci:compute.bareMetal.abandoned.dev-worker-9", "CA305", "is about a bare-metal host that the cluster does not have")]
    [TestCase("bondMembers", "[\"eno1\", \"bond0\"]", "calico-aci:compute.bareMetal.bondMembers", "CA302", "found 'bond0', which is the bond itself")]
    [TestCase("bondMode", "\"802.3\"", "calico-aci:compute.bareMetal.bondMode", "CA006", "802.3ad or active-backup")]
    public void NamesTheBareMetalSettingThatIsWrong(string setting, string json, string path, string id, string message)
    {
        (_, SettingsErrors errors) = new SampleStack()
            .With("nodes.workers.worker.compute", "\"bare-metal\"")
            .With("compute.bareMetal", "{}")
            .With($"compute.bareMetal.{setting}", json)
            .Read();

        SettingsError error = errors.All.Single();
        Assert.That((error.Path, error.Id), Is.EqualTo((path, id)));
        Assert.That(error.Message, Does.Contain(message));
    }

    [Test]
    public void AHostMayBeGivenUpWhileItIsInThePool() => Assert.That(
        new SampleStack()
            .With("nodes.workers.worker.compute", "\"bare-metal\"")
            .With("compute.bareMetal", """{ "abandoned": ["dev-worker-3"] }""")
            .Read().Errors.All,
        Is.Empty);

    [Test]
    public void MixesVirtualMachinesAndHosts()
    {
        StackPlan plan = new SampleStack()
            .With("nodes.workers.worker.compute", "\"bare-metal\"")
            .With("compute.bareMetal", """{ "configureNetwork": true }""")
            .Plan();

        Assert.That(plan.Topology.ControlPlaneNodes.Select(node => node.Compute), Is.All.EqualTo(ComputeKind.Vsphere));
        Assert.That(plan.Topology.Nodes.Where(node => node.Role == NodeRole.Worker).Select(node => node.Compute), Is.All.EqualTo(ComputeKind.BareMetal));
        NodePlan[] nodes = [.. BootstrapWiring.PlanNodes(plan)];
        Assert.That(
            nodes.Where(node => node.Files.Any(file => file.Path == NodePaths.Netplan)).Select(node => node.Node.Name),
            Is.EqualTo(new[] { "dev-worker-1", "dev-worker-2", "dev-worker-3" }), "only hosts get their network as a file");
    }

    [Test]
    public void SaysAllThatALibraryItemCannotDo()
    {
        (_, SettingsErrors errors) = new SampleStack()
            .With("compute.vsphere.template", null)
            .With("compute.vsphere.libraryItem", """{ "library": "images", "item": "ubuntu", "firmware": "bios" }""")
            .With("compute.vsphere.datastore", null)
            .With("compute.vsphere.datastoreCluster", "\"fast\"")
            .With("compute.vsphere.linkedClone", "true")
            .With("compute.vsphere.secureBoot", "true")
            .With("compute.sizes", """{ "worker": { "template": "gpu" } }""")
            .Read();

        Assert.That(errors.All.Select(error => (error.Path, error.Id)), Is.EquivalentTo(new[]
        {
            ($"{VSphere}.datastoreCluster", "CA307"), ($"{VSphere}.linkedClone", "CA308"), ($"{VSphere}.secureBoot", "CA308"),
            ("calico-aci:compute.sizes.worker.template", "CA308"),
        }));
    }

    [TestCase("""{ "library": "images", "item": "ubuntu", "kind": "vm-template" }""", null)]
    [TestCase(null, """{ "location": "https://images.example.net/ubuntu.ova", "host": "esx1", "network": "VM Network" }""")]
    public void AcceptsEveryKindOfImage(string? item, string? ovf) => Assert.That(
        new SampleStack()
            .With("compute.vsphere.template", null)
            .With("compute.vsphere.libraryItem", item)
            .With("compute.vsphere.ovf", ovf)
            .Read().Errors.All,
        Is.Empty);
}
