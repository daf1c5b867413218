using CalicoAci.Components.Charts;
using Pulumi;

namespace CalicoAci.Components.Addons.Vkaci;

/// <summary>The values of the chart <c>neo4j</c> 5.26 that this program sets.</summary>
internal sealed record Neo4jValues
{
    [HelmName("neo4j")]
    public required DatabaseValues Database { get; init; }

    public required VolumesValues Volumes { get; init; }

    /// <summary>
    /// Only the service inside of the cluster, which has the name of the release. The chart would add one of type
    /// LoadBalancer, which opens the database to the outside and makes Helm wait for an address.
    /// </summary>
    public ServicesValues Services { get; init; } = new(new OutsideService(Enabled: false));

    /// <summary>The database.</summary>
    internal sealed record DatabaseValues(string Name, string Edition, Input<string> Password, ResourcesValues Resources);

    /// <summary>What the database gets.</summary>
    internal sealed record ResourcesValues(string Cpu, string Memory);

    /// <summary>The volumes.</summary>
    internal sealed record VolumesValues(DataVolume Data);

    /// <summary>The volume of the data.</summary>
    internal sealed record DataVolume(DynamicVolume Dynamic)
    {
        public string Mode { get; init; } = "dynamic";
    }

    /// <summary>A volume that a storage class makes.</summary>
    internal sealed record DynamicVolume(string StorageClassName, VolumeRequests Requests);

    /// <summary>The size of a volume.</summary>
    internal sealed record VolumeRequests(string Storage);

    /// <summary>The services.</summary>
    internal sealed record ServicesValues([property: HelmName("neo4j")] OutsideService Outside);

    /// <summary>The service for clients outside of the cluster.</summary>
    internal sealed record OutsideService(bool Enabled);
}
