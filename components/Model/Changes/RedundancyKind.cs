namespace CalicoAci.Components.Model.Changes;

/// <summary>What a <see cref="Redundancy"/> keeps up; a policy is about one of these.</summary>
public enum RedundancyKind
{
    /// <summary>The BGP sessions of nodes.</summary>
    BgpSessions,

    /// <summary>The majority of etcd's members.</summary>
    Etcd,
}
