namespace CalicoAci.Components.Fabric.Security;

/// <summary>Contracts that nearly every cluster needs.</summary>
public enum ContractPreset
{
    /// <summary>SSH and ICMP to the nodes.</summary>
    Management,

    /// <summary>What nodes and pods need from the internet: HTTP, HTTPS, DNS, NTP, SSH and ICMP.</summary>
    Internet,

    /// <summary>The Kubernetes API server.</summary>
    ApiServer,

    /// <summary>All traffic between nodes and pods, where they are in external EPGs of their own.</summary>
    NodesToPods,

    /// <summary>The ports of applications.</summary>
    Application,
}
