using System.Collections.Immutable;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Compute;
using CalicoAci.Components.Compute.Images;
using CalicoAci.Components.Tests.Bootstrap;

namespace CalicoAci.Components.Tests.Compute;

/// <summary>What VMs are made from, and where they are put.</summary>
public sealed class MachineImagesTests
{
    private const string Worker = "dev-vms-dev-workers-1";

    [Test]
    public async Task ALinkedCloneSharesTheTemplatesDisk()
    {
        ImmutableDictionary<string, object> machine = (await Run(SampleProgram.Placement with { Image = new TemplateImage("ubuntu", LinkedClone: true) })).Inputs(Worker);

        Assert.That(Map(machine["clone"])["linkedClone"], Is.True);
        Assert.That(Disk(machine)["size"], Is.EqualTo(80), "the template's size, not that of the node's size");
    }

    [Test]
    public async Task ALibraryItemIsDeployedWithItsGuest()
    {
        var image = new LibraryItemImage("images", "ubuntu-24.04", LibraryItemKind.Ovf, new GuestHardware { GuestId = "debian12_64Guest", DiskGiB = 100 });
        ImmutableDictionary<string, object> machine = (await Run(SampleProgram.Placement with { Image = image })).Inputs(Worker);

        Assert.That(Map(machine["clone"])["templateUuid"], Is.EqualTo("getContentLibraryItem-ubuntu-24.04"));
        Assert.That(machine["guestId"], Is.EqualTo("debian12_64Guest"));
        Assert.That(Disk(machine)["size"], Is.EqualTo(100));
    }

    [Test]
    public async Task APackageIsUploadedToAHostOfTheRack()
    {
        VSphereOptions placement = SampleProgram.Placement with
        {
            Image = new OvfImage("https://images.example.net/ubuntu.ova", "esx9", "VM Network"),
            RackHosts = new Dictionary<string, IReadOnlyList<string>> { ["rack-1"] = ["esx1", "esx2"] },
        };
        ImmutableDictionary<string, object> machine = (await Run(placement)).Inputs(Worker);

        ImmutableDictionary<string, object> deploy = Map(machine["ovfDeploy"]);
        Assert.That(deploy["remoteOvfUrl"], Is.EqualTo("https://images.example.net/ubuntu.ova"));
        Assert.That(Map(deploy["ovfNetworkMap"])["VM Network"], Is.EqualTo("dev-vms-portgroup-id"));
        Assert.That(machine["hostSystemId"], Is.EqualTo("getHost-esx1"));
        Assert.That(machine["datacenterId"], Is.EqualTo("getDatacenter-dc1"));
        Assert.That(machine.Keys, Has.No.Member("clone"));
    }

    [Test]
    public async Task ALocalPackageUsesTheNamedHostOutsideOfRacks()
    {
        ImmutableDictionary<string, object> machine = (await Run(SampleProgram.Placement with { Image = new OvfImage("images/ubuntu.ovf", "esx9", null) })).Inputs(Worker);

        Assert.That(Map(machine["ovfDeploy"])["localOvfPath"], Is.EqualTo("images/ubuntu.ovf"));
        Assert.That(machine["hostSystemId"], Is.EqualTo("getHost-esx9"));
    }

    [Test]
    public async Task ADatastoreClusterTakesThePlaceOfADatastore()
    {
        ImmutableDictionary<string, object> machine = (await Run(SampleProgram.Placement with { Datastore = null, DatastoreCluster = "fast" })).Inputs(Worker);

        Assert.That(machine["datastoreClusterId"], Is.EqualTo("getDatastoreCluster-fast"));
        Assert.That(machine.Keys, Has.No.Member("datastoreId"));
    }

    [Test]
    public async Task TagsAndCategoriesAreCreatedOrFound()
    {
        ComponentRun run = await Run(SampleProgram.Placement with
        {
            Tags = [new("kubernetes", "dev", true, true), new("kubernetes", "node", false, true), new("backup", "none", false, false)],
        });

        Assert.That(run.Registered.Keys, Has.Member("dev-vms-category-kubernetes").And.No.Member("dev-vms-category-backup"));
        Assert.That(run.Inputs("dev-vms-category-kubernetes")["associableTypes"], Is.EqualTo(new object[] { "VirtualMachine" }));
        Assert.That(run.Inputs("dev-vms-tag-kubernetes-node")["categoryId"], Is.EqualTo("dev-vms-category-kubernetes-id"));
        Assert.That(run.Inputs(Worker)["tags"], Is.EqualTo(new object[] { "dev-vms-tag-kubernetes-dev-id", "dev-vms-tag-kubernetes-node-id", "getTag-none" }));
    }

    [Test]
    public async Task SecureBootAndHotAddReachTheMachine()
    {
        ImmutableDictionary<string, object> machine = (await Run(SampleProgram.Placement with { SecureBoot = true, CpuHotAdd = true, MemoryHotAdd = true })).Inputs(Worker);

        Assert.That(machine["efiSecureBootEnabled"], Is.True);
        Assert.That(machine["cpuHotAddEnabled"], Is.True);
        Assert.That(machine["memoryHotAddEnabled"], Is.True);
    }

    [Test]
    public async Task AMachineWithoutToolsIsNoticedWithoutAWayToIt()
    {
        ImmutableDictionary<string, object> machine = (await Run(SampleProgram.Placement)).Inputs(Worker);

        Assert.That(machine["waitForGuestNetTimeout"], Is.EqualTo(10));
        Assert.That(machine["waitForGuestNetRoutable"], Is.False);
    }

    [Test]
    public async Task ASizeCanHaveATemplateOfItsOwn()
    {
        ComponentRun run = await ComponentRun.Of(() =>
        {
            SampleCluster cluster = SampleCluster.Dev;
            _ = new VirtualMachines("dev-vms", new VirtualMachinesArgs
            {
                Placement = SampleProgram.Placement,
                Machines = [.. cluster.Topology.Nodes.Select(node => new VirtualMachinePlan(node, new(4, 8192, 60, node.Name == "dev-workers-1" ? "gpu" : null), "", ""))],
            });
        });

        Assert.That(run.LookedUp("vsphere:index/getVirtualMachine:getVirtualMachine"), Is.EquivalentTo(new[] { "ubuntu-24.04", "gpu" }), "each template is looked up once");
    }

    [TestCase("guestId", "windows2019srv_64Guest", "its guest is windows2019srv_64Guest; nodes run Linux")]
    [TestCase("firmware", "bios", "its firmware is bios; secure boot needs efi")]
    public async Task RefusesATemplateThatNoNodeCanBeMadeOf(string member, string value, string message)
    {
        Exception? error = await Assert.CatchAsync<Exception>(() => Run(SampleProgram.Placement with { SecureBoot = true }, new Dictionary<string, object> { [member] = value }));

        Assert.That($"{error}", Does.Contain("No node can be made of the template 'ubuntu-24.04': ").And.Contain(message));
    }

    [Test]
    public async Task SaysEveryReasonAtOnce()
    {
        var disk = new Dictionary<string, object> { ["size"] = 8, ["thinProvisioned"] = true, ["eagerlyScrub"] = false, ["label"] = "d", ["unitNumber"] = 0 };
        var found = new Dictionary<string, object> { ["guestId"] = "winNetStandardGuest", ["disks"] = ImmutableArray.Create(disk, disk) };

        Exception? error = await Assert.CatchAsync<Exception>(() => Run(SampleProgram.Placement, found));

        Assert.That($"{error}", Does.Contain("nodes run Linux; it has 2 disks; a node has one."));
    }

    private static Task<ComponentRun> Run(VSphereOptions placement, IReadOnlyDictionary<string, object>? found = null)
    {
        SampleCluster cluster = SampleCluster.Dev;
        NodePlan[] plans = [.. cluster.Topology.Nodes.Select(node => cluster.Plan(node.Name))];
        return ComponentRun.Finding(found ?? new Dictionary<string, object>(), () => SampleProgram.CreateMachines(cluster, plans, placement));
    }

    private static ImmutableDictionary<string, object> Map(object value) => (ImmutableDictionary<string, object>)value;

    private static ImmutableDictionary<string, object> Disk(ImmutableDictionary<string, object> machine) => Map(((ImmutableArray<object>)machine["disks"])[0]);
}
