using CalicoAci.Components.Bootstrap.Netplan;
using CalicoAci.Components.Bootstrap.Text;

namespace CalicoAci.Components.Bootstrap.CloudInit;

/// <summary>cloud-init metadata of its VMware data source: who the instance is, and its network.</summary>
/// <param name="InstanceId">Stays the same for the life of a machine: another one makes cloud-init run its first boot again.</param>
/// <param name="LocalHostname">The host name without domain.</param>
/// <param name="Network">The network configuration, which is there before anything else of cloud-init runs.</param>
public sealed record InstanceMetadata(string InstanceId, string LocalHostname, NetworkConfig Network)
{
    /// <summary>The metadata document.</summary>
    public string ToMetadata() => YamlText.Netplan(this);
}
