using CalicoAci.Components.Charts;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking.Calico.V3;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using MetalLbPool = CalicoAci.Components.Networking.MetalLb.V1Beta1;

namespace CalicoAci.Components.Networking;

/// <summary>
/// Addresses for services of type LoadBalancer, from MetalLB or from Calico, never from both: whoever does not give
/// addresses is told to leave services alone.
/// </summary>
public sealed class LoadBalancing : ComponentResource
{
    private const string Token = "calico-aci:networking:LoadBalancing";
    private const string MetalLbNamespace = "metallb-system";

    private readonly string _name;
    private readonly LoadBalancingArgs _args;

    /// <summary>Creates the pools.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">Who gives addresses, and which.</param>
    /// <param name="options">Resource options with the Kubernetes provider.</param>
    public LoadBalancing(string name, LoadBalancingArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _name = name;
        _args = args;
        Allocator = args.Allocator;
        IReadOnlyList<LoadBalancerPool> pools = args.Pools.Count > 0
            ? args.Pools
            : [LoadBalancerPool.Default(args.Topology.Networks.LoadBalancers)];
        switch (args.Allocator)
        {
            case LoadBalancerAllocator.MetalLb:
                CreateMetalLb(pools);
                break;
            case LoadBalancerAllocator.Calico:
                CreateCalicoPools(pools);
                break;
            default:
                break;
        }

        RegisterOutputs();
    }

    /// <summary>Who gives the addresses.</summary>
    public LoadBalancerAllocator Allocator { get; }

    private void CreateMetalLb(IReadOnlyList<LoadBalancerPool> pools)
    {
        Release metalLb = ChartRelease.Create(
            $"{_name}-metallb",
            "metallb",
            ChartVersions.MetalLb,
            MetalLbNamespace,
            true,
            HelmValues.From(new MetalLbValues(), _args.MetalLbValues),
            Child(_args.Network.PodNetwork));
        KubeControllersConfiguration calico = TellCalico(LoadBalancerAssignment.RequestedServicesOnly);
        foreach (LoadBalancerPool pool in pools)
        {
            _ = new MetalLbPool.IPAddressPool(
                $"{_name}-pool-{pool.Name}",
                new MetalLbPool.IPAddressPoolArgs
                {
                    Metadata = new ObjectMetaArgs { Name = pool.Name, Namespace = MetalLbNamespace },
                    Spec = MetalLbSpec(pool),
                },
                Child(metalLb, calico));
        }
    }

    /// <summary>
    /// Calico gives an address to every service that names no class unless it is told not to; told so once, it has to be told when
    /// its turn comes.
    /// </summary>
    private KubeControllersConfiguration TellCalico(LoadBalancerAssignment assignment)
        => new(
            $"{_name}-kube-controllers",
            new KubeControllersConfigurationArgs
            {
                Metadata = CalicoNames.SharedDefault,
                Spec = new KubeControllersConfigurationSpecArgs
                {
                    Controllers = new KubeControllersArgs
                    {
                        LoadBalancer = new LoadBalancerControllerArgs { AssignIPs = assignment },
                    },
                },
            },
            CalicoNames.Shared(Child(_args.Network.Api), _args.Network.Adopting));

    private void CreateCalicoPools(IReadOnlyList<LoadBalancerPool> pools)
    {
        TellCalico(LoadBalancerAssignment.AllServices);
        foreach ((LoadBalancerPool pool, string poolName, Cidr cidr) in pools.SelectMany(pool => pool.IPPools.Select(item => (pool, item.Name, item.Cidr))))
        {
            _ = new IPPool(
                $"{_name}-pool-{poolName}",
                new IPPoolArgs
                {
                    Metadata = new ObjectMetaArgs { Name = poolName },
                    Spec = new IPPoolSpecArgs
                    {
                        Cidr = cidr.ToString(),
                        BlockSize = Math.Max(cidr.PrefixLength, cidr.Family == AddressFamily.Ipv4 ? 26 : 122),
                        NodeSelector = Selectors.All,
                        AllowedUses = { IPPoolAllowedUse.LoadBalancer },
                        AssignmentMode = pool.AutoAssign ? IPPoolAssignmentMode.Automatic : IPPoolAssignmentMode.Manual,
                        NatOutgoing = false,
                    },
                },
                Child(_args.Network.Api));
        }
    }

    private static MetalLbPool.IPAddressPoolSpecArgs MetalLbSpec(LoadBalancerPool pool)
    {
        var spec = new MetalLbPool.IPAddressPoolSpecArgs
        {
            Addresses = pool.Cidrs.Select(cidr => cidr.ToString()).ToArray(),
            AutoAssign = pool.AutoAssign,
        };
        if (pool.Namespaces.Count > 0)
        {
            spec.ServiceAllocation = new MetalLbPool.ServiceAllocationArgs { Namespaces = pool.Namespaces.ToArray() };
        }

        return spec;
    }

    private CustomResourceOptions Child(params Resource[] after) => new() { Parent = this, DependsOn = after };
}
