namespace CalicoAci.Engine.Redundancy;

/// <summary>What several stand in for each other for.</summary>
public enum RedundancyKind
{
    /// <summary>The BGP sessions of nodes with leaf switches.</summary>
    BgpSessions,

    /// <summary>The majority of etcd's members.</summary>
    Etcd,
}
