using System.Reflection;
using CalicoAci.Components.Networking.Calico.V3;
using CalicoAci.Components.Networking.Operator.V1;
using Pulumi;

namespace CalicoAci.Components.Tests.Networking;

/// <summary>The enums of the custom resources have the values of the definitions of Calico 3.32, and no others.</summary>
public sealed class AllowedValuesTests
{
    private static readonly (Type Type, string[] Values)[] Expected =
    [
        (typeof(LogSeverity), ["Debug", "Info", "Warning", "Error", "Fatal"]),
        (typeof(ServiceLoadBalancerAggregation), ["Enabled", "Disabled"]),
        (typeof(BgpBindMode), ["None", "NodeIP"]),
        (typeof(NextHopMode), ["Auto", "Self", "Keep"]),
        (typeof(BgpSourceAddress), ["UseNodeIP", "None"]),
        (typeof(BgpFilterAction), ["Accept", "Reject"]),
        (typeof(BgpFilterMatchOperator), ["Equal", "NotEqual", "In", "NotIn"]),
        (typeof(BgpFilterSource), ["RemotePeers"]),
        (typeof(EncapsulationMode), ["Never", "Always", "CrossSubnet"]),
        (typeof(IPPoolAllowedUse), ["Workload", "Tunnel", "LoadBalancer"]),
        (typeof(IPPoolAssignmentMode), ["Automatic", "Manual"]),
        (typeof(BpfExternalServiceMode), ["Tunnel", "DSR"]),
        (typeof(NatOutgoingExclusions), ["IPPoolsOnly", "IPPoolsAndHostIPs"]),
        (typeof(ServiceLoopPrevention), ["Drop", "Reject", "Disabled"]),
        (typeof(EndpointToHostAction), ["Drop", "Return", "Accept"]),
        (typeof(LoadBalancerAssignment), ["AllServices", "RequestedServicesOnly"]),
        (typeof(BgpOption), ["Enabled", "Disabled"]),
        (typeof(EncapsulationType), ["None", "IPIP", "IPIPCrossSubnet", "VXLAN", "VXLANCrossSubnet"]),
        (typeof(NatOutgoing), ["Enabled", "Disabled"]),
        (typeof(LinuxDataplane), ["Iptables", "BPF", "Nftables"]),
        (typeof(HostPorts), ["Enabled", "Disabled"]),
        (typeof(ContainerIPForwarding), ["Enabled", "Disabled"]),
        (typeof(KubernetesAutodetection), ["NodeInternalIP"]),
        (typeof(ProductVariant), ["Calico"]),
        (typeof(CrdManagement), ["PreferExisting", "Reconcile"]),
    ];

    private static IEnumerable<TestCaseData> Enums => Expected.Select(item => new TestCaseData(item.Type, item.Values).SetArgDisplayNames(item.Type.Name));

    [TestCaseSource(nameof(Enums))]
    public void HasTheValuesOfTheDefinition(Type type, string[] values)
    {
        IEnumerable<string?> actual = type.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)!.ToString());

        Assert.That(actual, Is.EqualTo(values));
    }

    [Test]
    public void CoversEveryEnumOfTheCustomResources()
        => Assert.That(
            typeof(BgpPeer).Assembly.GetTypes()
                .Where(type => type.IsValueType && type.GetCustomAttribute<EnumTypeAttribute>() is not null && type.Namespace!.Contains("Networking", StringComparison.Ordinal)),
            Is.EquivalentTo(Expected.Select(item => item.Type)));
}
