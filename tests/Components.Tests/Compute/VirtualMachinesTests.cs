using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Compute;
using CalicoAci.Components.Tests.Bootstrap;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Compute;

/// <summary>The VMs of a cluster.</summary>
public sealed class VirtualMachinesTests
{
    [Test]
    public async Task TakesWhatACloneMustShareFromTheTemplate()
    {
        ComponentRun run = await Run(SampleCluster.Dev);

        ImmutableDictionary<string, object> machine = run.Inputs("dev-vms-dev-cp-1");
        Assert.That(machine["guestId"], Is.EqualTo("ubuntu64Guest"));
        Assert.That(machine["firmware"], Is.EqualTo("efi"));
        Assert.That(First(machine["disks"])["size"], Is.EqualTo(80), "the template's disk is the larger one");
        Assert.That(First(machine["networkInterfaces"])["networkId"], Is.EqualTo("dev-vms-portgroup-id"));
        Assert.That(machine["extraConfigRebootRequired"], Is.False);
    }

    [Test]
    public async Task PortGroupCarriesTheVlanOfTheCluster()
    {
        ComponentRun run = await Run(SampleCluster.Dev);

        Assert.That(run.Inputs("dev-vms-portgroup")["vlanId"], Is.EqualTo(311));
    }

    [Test]
    public async Task FirstBootDataCanBeReadBack([Values] UserDataEncoding encoding)
    {
        ComponentRun run = await Run(SampleCluster.Dev, SampleProgram.Placement with { UserDataEncoding = encoding });

        var config = (ImmutableDictionary<string, object>)run.Inputs("dev-vms-dev-workers-1")["extraConfig"];
        Assert.That(config["guestinfo.userdata.encoding"], Is.EqualTo(encoding == UserDataEncoding.Base64 ? "base64" : "gzip+base64"));
        Assert.That(Decode((string)config["guestinfo.userdata"], encoding), Does.StartWith("#cloud-config\n"));
        Assert.That(Decode((string)config["guestinfo.metadata"], encoding), Does.StartWith("instance-id: dev-workers-1\n"));
    }

    [Test]
    public async Task ControlPlaneIsKeptApart()
    {
        ComponentRun run = await Run(SampleCluster.Dev);

        var ids = (ImmutableArray<object>)run.Inputs("dev-vms-control-plane-apart")["virtualMachineIds"];
        Assert.That(ids, Is.EquivalentTo(new[] { "dev-vms-dev-cp-1-id", "dev-vms-dev-cp-2-id", "dev-vms-dev-cp-3-id" }));
    }

    [Test]
    public async Task ASingleControlPlaneNodeNeedsNoRule()
    {
        ComponentRun run = await Run(SampleCluster.Dev with { ControlPlanes = 1 });

        Assert.That(run.Registered.Keys, Has.No.Member("dev-vms-control-plane-apart"));
    }

    [Test]
    public async Task ARacksMachinesRunOnItsHosts()
    {
        VSphereOptions placement = SampleProgram.Placement with { RackHosts = new Dictionary<string, IReadOnlyList<string>> { ["rack-1"] = ["esx1", "esx2"] } };
        ComponentRun run = await Run(SampleCluster.Dev, placement);

        Assert.That((ImmutableArray<object>)run.Inputs("dev-vms-rack-1-vms")["virtualMachineIds"], Has.Length.EqualTo(6));
        Assert.That((ImmutableArray<object>)run.Inputs("dev-vms-rack-1-hosts")["hostSystemIds"], Is.EqualTo(new object[] { "getHost-esx1", "getHost-esx2" }));
        Assert.That(run.Inputs("dev-vms-rack-1-affinity")["mandatory"], Is.False);
    }

    [Test]
    public async Task AnotherWorkerChangesNoOtherMachine()
    {
        ComponentRun three = await Run(SampleCluster.Dev);
        ComponentRun four = await Run(SampleCluster.Dev with { Workers = 4 });

        foreach (MockResourceArgs machine in three.Registered.Values.Where(resource => resource.Type == "vsphere:index/virtualMachine:VirtualMachine"))
        {
            Assert.That(Config(four.Inputs(machine.Name!)), Is.EqualTo(Config(machine.Inputs)), machine.Name);
        }
    }

    [Test]
    public void RefusesFirstBootDataThatAGuestCannotRead()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => GuestInfo.Create("", new string('x', 60_000), UserDataEncoding.Base64))!;

        Assert.That(error.Message, Does.Contain("80000").And.Contain("65535"));
        Assert.That(() => GuestInfo.Create("", new string('x', 60_000), UserDataEncoding.GzipBase64), Throws.Nothing);
    }

    private static Task<ComponentRun> Run(SampleCluster cluster, VSphereOptions? placement = null)
    {
        NodePlan[] plans = [.. cluster.Topology.Nodes.Select(node => cluster.Plan(node.Name))];
        return ComponentRun.Of(() => SampleProgram.CreateMachines(cluster, plans, placement));
    }

    private static ImmutableDictionary<string, object> First(object list) => (ImmutableDictionary<string, object>)((ImmutableArray<object>)list)[0];

    private static string Config(ImmutableDictionary<string, object> machine) =>
        string.Join('\n', ((ImmutableDictionary<string, object>)machine["extraConfig"]).OrderBy(pair => pair.Key, StringComparer.Ordinal));

    private static string Decode(string text, UserDataEncoding encoding)
    {
        byte[] bytes = Convert.FromBase64String(text);
        if (encoding == UserDataEncoding.Base64)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        using var reader = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }
}
