using System.Collections.Immutable;
using CalicoAci.Components.Compute.Images;
using Pulumi;
using Pulumi.VSphere;

namespace CalicoAci.Components.Compute;

/// <summary>What the stack finds in a vCenter, looked up once for all VMs.</summary>
internal sealed class VSphereInventory
{
    private readonly VSphereOptions _placement;
    private readonly InvokeOutputOptions _options;
    private readonly Resource _parent;
    private readonly Dictionary<MachineImage, ResolvedImage> _images = [];
    private readonly Dictionary<string, Output<string>> _hosts = new(StringComparer.Ordinal);

    public VSphereInventory(VSphereOptions placement, Resource parent)
    {
        _placement = placement;
        _parent = parent;
        _options = new InvokeOutputOptions { Parent = parent };
        DatacenterId = GetDatacenter.Invoke(new() { Name = placement.Datacenter }, _options).Apply(datacenter => datacenter.Id);
        Output<GetComputeClusterResult> cluster = GetComputeCluster.Invoke(new() { Name = placement.Cluster, DatacenterId = DatacenterId }, _options);
        ClusterId = cluster.Apply(found => found.Id);
        ResourcePoolId = placement.ResourcePool is null
            ? cluster.Apply(found => found.ResourcePoolId)
            : GetResourcePool.Invoke(new() { Name = placement.ResourcePool, DatacenterId = DatacenterId }, _options).Apply(found => found.Id);
        DatastoreId = placement.Datastore is null
            ? null
            : GetDatastore.Invoke(new() { Name = placement.Datastore, DatacenterId = DatacenterId }, _options).Apply(found => found.Id);
        DatastoreClusterId = placement.DatastoreCluster is null
            ? null
            : GetDatastoreCluster.Invoke(new() { Name = placement.DatastoreCluster, DatacenterId = DatacenterId }, _options).Apply(found => found.Id);
    }

    public Output<string> DatacenterId { get; }

    public Output<string> ClusterId { get; }

    public Output<string> ResourcePoolId { get; }

    public Output<string>? DatastoreId { get; }

    public Output<string>? DatastoreClusterId { get; }

    /// <summary>The id of an existing network, which something of the stack may make first.</summary>
    public Output<string> NetworkId(string network, IEnumerable<Resource> madeBy)
    {
        var options = new InvokeOutputOptions { Parent = _parent };
        foreach (Resource resource in madeBy)
        {
            options.DependsOn.Add(resource);
        }

        var arguments = new GetNetworkInvokeArgs { Name = network, DatacenterId = DatacenterId };
        if (_placement.NetworkSwitch is { } distributedSwitch)
        {
            arguments.DistributedVirtualSwitchUuid = SwitchId(distributedSwitch);
        }

        return GetNetwork.Invoke(arguments, options).Apply(found => found.Id);
    }

    public Output<string> SwitchId(string distributedSwitch) =>
        GetDistributedVirtualSwitch.Invoke(new() { Name = distributedSwitch, DatacenterId = DatacenterId }, _options).Apply(found => found.Id);

    public Output<ImmutableArray<string>> HostIds(IEnumerable<string> hosts) => Output.All(hosts.Select(HostId));

    public Output<string> HostId(string host)
    {
        if (!_hosts.TryGetValue(host, out Output<string>? id))
        {
            _hosts[host] = id = GetHost.Invoke(new() { Name = host, DatacenterId = DatacenterId }, _options).Apply(found => found.Id);
        }

        return id;
    }

    /// <summary>An image with what VMs share with it.</summary>
    public ResolvedImage Resolve(MachineImage image)
    {
        if (!_images.TryGetValue(image, out ResolvedImage? resolved))
        {
            _images[image] = resolved = LookUp(image);
        }

        return resolved;
    }

    private ResolvedImage LookUp(MachineImage image)
    {
        switch (image)
        {
            case TemplateImage template:
                Output<GetVirtualMachineResult> found = GetVirtualMachine.Invoke(new() { Name = template.Name, DatacenterId = DatacenterId }, _options);
                return new(image, found.Apply(result => ImageCheck.Hardware(template, result, _placement.SecureBoot)), found.Apply(result => result.Id));
            case LibraryItemImage item:
                Output<string> library = GetContentLibrary.Invoke(new() { Name = item.Library }, _options).Apply(result => result.Id);
                Output<string> id = GetContentLibraryItem.Invoke(new()
                {
                    Name = item.Item,
                    LibraryId = library,
                    Type = item.Kind == LibraryItemKind.Ovf ? "ovf" : "vm-template",
                }, _options).Apply(result => result.Id);
                return new(image, Output.Create(ImageCheck.Hardware(image, item.Guest, _placement.SecureBoot)), id);
            case OvfImage package:
                return new(image, GetOvfVmTemplate.Invoke(Package(package), _options).Apply(result => ImageCheck.Hardware(
                    image,
                    new GuestHardware { GuestId = result.GuestId, Firmware = result.Firmware, ScsiType = result.ScsiType, ThinProvisioned = package.DiskProvisioning == "thin", EagerlyScrub = package.DiskProvisioning == "eagerZeroedThick" },
                    _placement.SecureBoot)), null);
            default:
                throw new ArgumentException($"Unknown kind of image: {image.Title}.", nameof(image));
        }
    }

    private GetOvfVmTemplateInvokeArgs Package(OvfImage package)
    {
        var arguments = new GetOvfVmTemplateInvokeArgs
        {
            Name = _placement.Folder,
            HostSystemId = HostId(package.Host),
            ResourcePoolId = ResourcePoolId,
            DatastoreId = DatastoreId!,
            DiskProvisioning = package.DiskProvisioning,
            AllowUnverifiedSslCert = package.AllowUnverifiedCertificate,
        };
        if (package.IsRemote)
        {
            arguments.RemoteOvfUrl = package.Location;
        }
        else
        {
            arguments.LocalOvfPath = package.Location;
        }

        return arguments;
    }
}
