namespace CalicoAci.Infra.Settings.Calico;

/// <summary>The source address of a node's sessions.</summary>
public enum PeerSourceAddress
{
    /// <summary>The node's address.</summary>
    UseNodeIp,

    /// <summary>What the kernel chooses.</summary>
    None,
}
