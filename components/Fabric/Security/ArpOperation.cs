namespace CalicoAci.Components.Fabric.Security;

/// <summary>What an ARP packet does.</summary>
public enum ArpOperation
{
    /// <summary>Asks who has an address.</summary>
    Request,

    /// <summary>Answers a request.</summary>
    Reply,
}
