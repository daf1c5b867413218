namespace CalicoAci.Components.Model.Changes;

/// <summary>What a <see cref="ChangeNote"/> is about; notes are shown in this order.</summary>
public enum ChangeHeading
{
    /// <summary>Machines and nodes that join the cluster.</summary>
    Joins,

    /// <summary>Nodes that leave the cluster.</summary>
    Leaves,

    /// <summary>Nodes that are drained and upgraded.</summary>
    Upgrades,

    /// <summary>Machines that reboot or are powered off.</summary>
    Reboots,

    /// <summary>What may interrupt traffic.</summary>
    Interruptions,

    /// <summary>What restarts or runs on nodes without traffic noticing.</summary>
    Upkeep,
}
