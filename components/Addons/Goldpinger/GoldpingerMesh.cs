using CalicoAci.Components.Charts;
using CalicoAci.Components.Networking;
using Pulumi;

namespace CalicoAci.Components.Addons.Goldpinger;

/// <summary>Goldpinger on every node: shows which nodes reach which pods, across racks and leaves.</summary>
public sealed class GoldpingerMesh : Addon
{
    private const string Token = "calico-aci:addons:Goldpinger";
    private const int ServicePort = 80;

    /// <summary>Installs Goldpinger.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">How it is reached.</param>
    /// <param name="options">Resource options with the Kubernetes provider.</param>
    public GoldpingerMesh(string name, GoldpingerArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, args, options)
    {
        var service = new GoldpingerValues.ServiceValues(
            args.Addresses.Count > 0 ? "LoadBalancer" : "ClusterIP",
            ServicePort,
            LoadBalancerAnnotations.For(args.Allocator, args.Addresses));
        Chart(ChartVersions.Goldpinger, "goldpinger", "goldpinger", new GoldpingerValues { Service = service });
        RegisterOutputs();
    }
}
