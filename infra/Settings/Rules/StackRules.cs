using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Cluster;
using CalicoAci.Infra.Settings.Compute;
using CalicoAci.Infra.Settings.Fabric.Rules;
using CalicoAci.Infra.Settings.HostRouting;
using CalicoAci.Infra.Settings.Kubernetes;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>All rules that look at several sections of a stack's settings.</summary>
public static class StackRules
{
    /// <summary>The rules of all stacks in the order in which their errors are shown.</summary>
    public static IReadOnlyList<IStackRule> All { get; } =
    [
        new FabricOnlyRule(),
        new FabricOrHostRoutingRule(),
        new ApiServerPortRule(),
        new AddressFamiliesRule(),
        new SubnetMembershipRule(),
        new DistinctAddressesRule(),
        new NetworkOverlapRule(),
        new PodRangeRule(),
        new ServiceRangeRule(),
        new NodeAsnRule(),
        new LeafIdentityRule(),
        new LeafByLeafRule(),
        new RackAnchorRule(),
        new RenamedRackRule(),
        new SessionLimitRule(),
        new NodeNameRule(),
        new MachinesRule(),
        new OsFamilyRule(),
        new KubernetesRule(),
        new CalicoPoolsRule(),
        new LoadBalancerAddressesRule(),
        new ServiceAddressesRule(),
        new IPPoolNamesRule(),
        new CalicoDataplaneRule(),
        new CalicoAsnRule(),
        new ServiceRoutesRule(),
        new CalicoPullSecretRule(),
        new IngressVersionRule(),
        new ReleaseNamesRule(),
        new ManifestSourcesRule(),
        new HostRoutingRule(),
    ];

    /// <summary>The rules of stacks with an ACI fabric.</summary>
    public static IReadOnlyList<IStackRule> OfFabric { get; } =
    [
        new FabricTenantRule(),
        new FabricContractsRule(),
        new FabricVlansRule(),
        new FabricRouteMapsRule(),
        new FabricEpgsRule(),
        new FabricPrefixLimitRule(),
        new FabricBgpRule(),
        new CalicoSessionsRule(),
        new FabricPathsRule(),
        new OutsideConnectionRule(),
    ];

    /// <summary>Checks every rule whose settings could be read.</summary>
    public static void Check(StackFacts facts, SettingsErrors errors)
    {
        foreach (IStackRule rule in (facts.RoutesOnHosts ? All : All.Concat(OfFabric)).Where(rule => facts.Have(rule.Reads)))
        {
            rule.Check(facts, errors);
        }
    }
}
