namespace CalicoAci.Components.Fabric.Security;

/// <summary>A state of a TCP session that a filter entry matches.</summary>
public enum TcpFlag
{
    /// <summary>ACK or RST is set: not the first packet.</summary>
    Established,

    /// <summary>SYN is set.</summary>
    Syn,

    /// <summary>ACK is set.</summary>
    Ack,

    /// <summary>FIN is set.</summary>
    Fin,

    /// <summary>RST is set.</summary>
    Rst,
}
