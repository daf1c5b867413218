using System.Collections.Immutable;
using Pulumi;
using Pulumi.VSphere;

namespace CalicoAci.Components.Compute;

/// <summary>What the stack finds in a vCenter, looked up once for all VMs.</summary>
internal sealed class VSphereInventory
{
    private readonly InvokeOptions _options;

    public VSphereInventory(VSphereOptions placement, Resource parent)
    {
        _options = new InvokeOptions { Parent = parent };
        DatacenterId = GetDatacenter.Invoke(new() { Name = placement.Datacenter }, _options).Apply(datacenter => datacenter.Id);
        Output<GetComputeClusterResult> cluster = GetComputeCluster.Invoke(new() { Name = placement.Cluster, DatacenterId = DatacenterId }, _options);
        ClusterId = cluster.Apply(found => found.Id);
        ResourcePoolId = placement.ResourcePool is null
            ? cluster.Apply(found => found.ResourcePoolId)
            : GetResourcePool.Invoke(new() { Name = placement.ResourcePool, DatacenterId = DatacenterId }, _options).Apply(found => found.Id);
        DatastoreId = GetDatastore.Invoke(new() { Name = placement.Datastore, DatacenterId = DatacenterId }, _options).Apply(found => found.Id);
        Template = GetVirtualMachine.Invoke(new() { Name = placement.Template, DatacenterId = DatacenterId }, _options);
    }

    public Output<string> DatacenterId { get; }

    public Output<string> ClusterId { get; }

    public Output<string> ResourcePoolId { get; }

    public Output<string> DatastoreId { get; }

    public Output<GetVirtualMachineResult> Template { get; }

    public Output<string> NetworkId(string network) =>
        GetNetwork.Invoke(new() { Name = network, DatacenterId = DatacenterId }, _options).Apply(found => found.Id);

    public Output<string> SwitchId(string distributedSwitch) =>
        GetDistributedVirtualSwitch.Invoke(new() { Name = distributedSwitch, DatacenterId = DatacenterId }, _options).Apply(found => found.Id);

    public Output<ImmutableArray<string>> HostIds(IEnumerable<string> hosts) =>
        Output.All(hosts.Select(host => GetHost.Invoke(new() { Name = host, DatacenterId = DatacenterId }, _options).Apply(found => found.Id)));
}
