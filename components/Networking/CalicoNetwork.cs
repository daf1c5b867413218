using System.Globalization;
using CalicoAci.Components.Charts;
using CalicoAci.Components.LeafByLeaf;
using CalicoAci.Components.Model;
using CalicoAci.Components.Model.Changes;
using CalicoAci.Components.Networking.Calico.V3;
using CalicoAci.Components.Networking.Operator.V1;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace CalicoAci.Components.Networking;

/// <summary>
/// Calico on the cluster, peering with the anchor leaves: the Tigera operator, the installation, and the BGP side that
/// mirrors the floating L3Out.
/// </summary>
public sealed class CalicoNetwork : ComponentResource
{
    private const string Token = "calico-aci:networking:CalicoNetwork";
    private const string PullSecret = "calico-registry";

    private readonly string _name;
    private readonly CalicoNetworkArgs _args;
    private readonly List<Resource> _selecting = [];

    /// <summary>Creates the network.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">The topology and what is chosen about Calico.</param>
    /// <param name="options">Resource options with the Kubernetes provider.</param>
    public CalicoNetwork(string name, CalicoNetworkArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _name = name;
        _args = args;

        var operatorNamespace = new Namespace(
            $"{name}-operator-namespace", new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = CalicoNames.OperatorNamespace } }, Child());
        Release tigeraOperator = CreateOperator(operatorNamespace);
        Installation installation = CreateInstallation(tigeraOperator);
        ApiServer apiServer = CreateApiServer(tigeraOperator);
        PodNetwork = installation;
        _selecting.Add(installation);
        Api = apiServer;
        Adopting = args.Adopting;

        CreateOptions(tigeraOperator, apiServer);
        CreatePools(apiServer);
        CreateIpam(apiServer);
        IReadOnlyList<Resource> password = CreatePassword();
        PeerChanges? peers = args.Peering == LeafPeering.Calico ? new PeerChanges(name, args.Topology, args.Order) : null;
        CreatePeers(apiServer, password, peers);
        RegisterOutputs(new Dictionary<string, object?>
        {
            [ChangeNotes.Output] = ChangeNotes.Of(peers?.Notes() ?? []),
            [Redundancy.Output] = RedundancyValues.Of(peers?.Redundancies() ?? []),
        });
    }

    /// <summary>What a pod waits for that needs an address: the installation, ready.</summary>
    public Resource PodNetwork { get; }

    /// <summary>What an object of <c>projectcalico.org/v3</c> waits for: the API server, ready.</summary>
    public Resource Api { get; }

    /// <summary>The provider for objects that Calico makes too, or null.</summary>
    internal ProviderResource? Adopting { get; }

    /// <summary>What says which nodes have which peers and pools.</summary>
    public IReadOnlyList<Resource> SelectorsOfNodes => _selecting;

    private Release CreateOperator(Namespace ns)
    {
        Release crds = ChartRelease.Create(
            $"{_name}-crds", "calico-crds", ChartVersions.CalicoCrds, CalicoNames.OperatorNamespace, false, [], Child(ns));
        var values = new TigeraOperatorValues
        {
            Goldmane = new TigeraOperatorValues.Switch(_args.Whisker),
            Whisker = new TigeraOperatorValues.Switch(_args.Whisker),
            TigeraOperator = _args.Registry is null ? null : new TigeraOperatorValues.OperatorImage(_args.Registry.Registry, _args.Registry.OperatorImage),
            ImagePullSecrets = _args.Registry?.PullSecret is { } secret
                ? new Dictionary<string, Input<string>> { [PullSecret] = secret }
                : null,
        };
        return ChartRelease.Create(
            $"{_name}-operator",
            "calico",
            ChartVersions.TigeraOperator,
            CalicoNames.OperatorNamespace,
            false,
            HelmValues.From(values, _args.OperatorValues),
            Child([crds, .. CreateApiEndpoint(ns)]));
    }

    /// <summary>Without kube-proxy the operator and Calico reach the API only by an address that needs no service.</summary>
    private IEnumerable<Resource> CreateApiEndpoint(Namespace ns)
    {
        if (_args.Dataplane != CalicoDataplane.Ebpf)
        {
            yield break;
        }

        ApiEndpoint endpoint = _args.ApiEndpoint
            ?? throw new ArgumentException("The eBPF data plane needs the address of the Kubernetes API.", nameof(_args));
        yield return new ConfigMap(
            $"{_name}-api-endpoint",
            new ConfigMapArgs
            {
                Metadata = new ObjectMetaArgs { Name = "kubernetes-services-endpoint", Namespace = CalicoNames.OperatorNamespace },
                Data =
                {
                    ["KUBERNETES_SERVICE_HOST"] = endpoint.Host,
                    ["KUBERNETES_SERVICE_PORT"] = endpoint.Port.ToString(CultureInfo.InvariantCulture),
                },
            },
            Child(ns));
    }

    private Installation CreateInstallation(Release tigeraOperator)
    {
        var spec = new InstallationSpecArgs
        {
            Variant = ProductVariant.Calico,
            CalicoNetwork = InstallationPlan.Network(_args),
        };
        if (_args.Registry is { } registry)
        {
            spec.Registry = registry.Registry + "/";
            if (registry.ImagePath is { } path)
            {
                spec.ImagePath = path;
            }

            if (registry.PullSecret is not null)
            {
                spec.ImagePullSecrets.Add(new LocalObjectReferenceArgs { Name = PullSecret });
            }
        }

        if (_args.FelixMetricsPort is { } port)
        {
            spec.NodeMetricsPort = port;
        }

        return new Installation(
            $"{_name}-installation",
            new InstallationArgs { Metadata = ReadyMetadata(), Spec = spec },
            Child(tigeraOperator));
    }

    private ApiServer CreateApiServer(Release tigeraOperator)
        => new(
            $"{_name}-apiserver",
            new ApiServerArgs { Metadata = ReadyMetadata(), Spec = new ApiServerSpecArgs() },
            Child(tigeraOperator));

    private void CreateOptions(Release tigeraOperator, ApiServer apiServer)
    {
        if (_args.GatewayApi)
        {
            _ = new GatewayApi(
                $"{_name}-gateway-api",
                new GatewayApiArgs
                {
                    Metadata = CalicoNames.Default,
                    Spec = new GatewayApiSpecArgs { CrdManagement = CrdManagement.PreferExisting },
                },
                Child(tigeraOperator));
        }

        // Told without WireGuard as well: the object outlives the program's part in it, and would go on encrypting.
        _ = new FelixConfiguration(
            $"{_name}-felix",
            new FelixConfigurationArgs
            {
                Metadata = CalicoNames.SharedDefault,
                Spec = new FelixConfigurationSpecArgs
                {
                    WireguardEnabled = _args.WireGuard && _args.Topology.Families.Contains(AddressFamily.Ipv4),
                    WireguardEnabledV6 = _args.WireGuard && _args.Topology.Families.Contains(AddressFamily.Ipv6),
                },
            },
            CalicoNames.Shared(Child(apiServer), Adopting));
    }

    private void CreatePools(ApiServer apiServer)
    {
        foreach (PodAddressPool pool in _args.Pools.Where(pool => pool.NamespaceSelector is not null))
        {
            _selecting.Add(new IPPool(
                $"{_name}-pool-{pool.Name}",
                new IPPoolArgs { Metadata = new ObjectMetaArgs { Name = pool.Name }, Spec = InstallationPlan.NamespacePool(_args, pool) },
                Child(apiServer)));
        }

        if (_args.ReservedCidrs.Count > 0)
        {
            _ = new IPReservation(
                $"{_name}-reservation",
                new IPReservationArgs
                {
                    Metadata = new ObjectMetaArgs { Name = "reserved" },
                    Spec = new IPReservationSpecArgs { ReservedCidrs = _args.ReservedCidrs.Select(cidr => cidr.ToString()).ToArray() },
                },
                Child(apiServer));
        }
    }

    /// <summary>
    /// Routers on the hosts send whole blocks: an address that a pod borrowed from another node's block would be sent to
    /// that node.
    /// </summary>
    private void CreateIpam(ApiServer apiServer)
    {
        if (_args.Peering == LeafPeering.Host)
        {
            _ = new IPAMConfiguration(
                $"{_name}-ipam",
                new IPAMConfigurationArgs { Metadata = CalicoNames.SharedDefault, Spec = new IPAMConfigurationSpecArgs { StrictAffinity = true } },
                CalicoNames.Shared(Child(apiServer), Adopting));
        }
    }

    /// <summary>
    /// Calico brings a peer up without a password when it cannot read the secret, and then the session stays down
    /// silently: secret, role and role binding come before every peer.
    /// </summary>
    private IReadOnlyList<Resource> CreatePassword()
    {
        if (_args.Peering != LeafPeering.Calico)
        {
            return [];
        }

        // Here without a password as well, before the operator makes it; and never deleted: all of Calico lives in it. Not taken
        // over: a change of the provider would replace it, which deletes it.
        CustomResourceOptions kept = Child();
        kept.RetainOnDelete = true;
        var ns = new Namespace(
            $"{_name}-namespace", new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = CalicoNames.SystemNamespace } }, kept);
        return (_args.BgpPassword ?? _args.BgpPassword2) is null
            ? []
            : BgpPasswordResources.Create(_name, _args.BgpPassword, _args.BgpPassword2, ns, after => Child(after));
    }

    private void CreatePeers(ApiServer apiServer, IReadOnlyList<Resource> password, PeerChanges? peers)
    {
        List<Resource> before = [.. password];
        before.Add(new BgpConfiguration(
            $"{_name}-bgp",
            new BgpConfigurationArgs { Metadata = CalicoNames.SharedDefault, Spec = BgpPlan.Configuration(_args) },
            Child(apiServer)));
        if (_args is { Peering: LeafPeering.Calico, Bgp.RestrictExports: true })
        {
            before.Add(new BgpFilter(
                $"{_name}-filter",
                new BgpFilterArgs
                {
                    Metadata = new ObjectMetaArgs { Name = CalicoNames.ExportFilter },
                    Spec = BgpPlan.ExportFilter(_args.Topology.Networks),
                },
                Child(apiServer)));
        }

        foreach (PeerPlan peer in peers?.Peers ?? [])
        {
            LeafTurn? turn = _args.Order?.TurnOf(peer.Leaf);
            CustomResourceOptions options = Child([.. before]);
            if (turn is not null)
            {
                options.DependsOn = options.DependsOn.Concat(turn.After);
            }

            var bgpPeer = new BgpPeer(
                PeerChanges.Resource(_name, peer),
                new BgpPeerArgs { Metadata = new ObjectMetaArgs { Name = peer.Name }, Spec = BgpPlan.Peer(_args, peer) },
                options);
            turn?.Add(bgpPeer);
            _selecting.Add(bgpPeer);
        }
    }

    /// <summary>The operator sets the condition <c>Ready</c>; the provider waits for it before anything that depends on it.</summary>
    private static ObjectMetaArgs ReadyMetadata() => new()
    {
        Name = CalicoNames.DefaultName,
        Annotations = { ["pulumi.com/waitFor"] = "condition=Ready", ["pulumi.com/timeoutSeconds"] = "900" },
    };

    private CustomResourceOptions Child(params Resource[] after) => new() { Parent = this, DependsOn = after };
}
