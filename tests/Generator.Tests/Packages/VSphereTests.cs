using System.Collections.Immutable;
using Pulumi.VSphere;
using Pulumi.VSphere.Inputs;

namespace Pulumi.Generator.Tests.Packages;

public sealed class VSphereTests
{
    [Test]
    public async Task RegistersAMachineWithDisksAndExtraConfig()
    {
        var mocks = await TestStack.RunAsync(() => _ = new VirtualMachine("worker", new()
        {
            ResourcePoolId = "resgroup-1",
            NumCpus = 4,
            Disks = { new VirtualMachineDiskArgs { Label = "disk0", Size = 40 } },
            NetworkInterfaces = { new VirtualMachineNetworkInterfaceArgs { NetworkId = "network-1" } },
            ExtraConfig = { ["guestinfo.userdata"] = "I2Nsb3VkLWNvbmZpZw==" },
        }));

        var inputs = mocks.Only("worker").Inputs;
        var disk = (ImmutableDictionary<string, object>)((ImmutableArray<object>)inputs["disks"])[0];
        Assert.That(mocks.Only("worker").Type, Is.EqualTo("vsphere:index/virtualMachine:VirtualMachine"));
        Assert.That(disk["size"], Is.EqualTo(40));
        Assert.That(inputs["numCpus"], Is.EqualTo(4));
    }

    [Test]
    public async Task LooksANetworkUpWithPlainArguments()
    {
        GetNetworkResult? network = null;
        await TestStack.RunAsync(
            () => Output.Create(GetNetwork.InvokeAsync(new GetNetworkArgs { Name = "k8s" })).Apply(found => network = found),
            new RecordingMocks { CallResult = new() { ["id"] = "network-7", ["name"] = "k8s", ["type"] = "DistributedVirtualPortgroup" } });

        Assert.That(network!.Id, Is.EqualTo("network-7"));
    }
}
