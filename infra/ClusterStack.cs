using System.Collections.Immutable;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Wiring;
using CalicoAci.Infra.Wiring.Fabric;
using Pulumi;

namespace CalicoAci.Infra;

/// <summary>A Kubernetes cluster on an ACI fabric, from tenant to add-ons.</summary>
public sealed class ClusterStack : Stack
{
    /// <summary>Wires the components of the stack.</summary>
    public ClusterStack()
    {
        var config = new Config();
        StackPlan plan = StackLoader.Load(config);
        ClusterTopology topology = plan.Topology;
        FabricWiring.Create(plan.Settings.Fabric, topology, FabricSecrets.From(config, plan.Settings.Fabric));

        ApiEndpoint = Output.Create($"https://{new System.Net.IPEndPoint(plan.Settings.Cluster.ApiServer.Addresses[0], plan.Settings.Cluster.ApiServer.Port)}");
        Nodes = Output.Create(topology.Nodes.ToImmutableDictionary(node => node.Name, node => node.PrimaryAddress.ToString()));
    }

    /// <summary>Where the Kubernetes API answers.</summary>
    [Output]
    public Output<string> ApiEndpoint { get; private set; }

    /// <summary>The nodes with their addresses.</summary>
    [Output]
    public Output<ImmutableDictionary<string, string>> Nodes { get; private set; }
}
