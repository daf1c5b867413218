namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>What a leaf does when a node sends more prefixes than it may.</summary>
public enum PrefixLimitAction
{
    /// <summary>Drops the prefixes beyond the limit and keeps the session.</summary>
    Reject,

    /// <summary>Closes the session, and opens it again after the restart time.</summary>
    Restart,

    /// <summary>Only writes a log entry.</summary>
    Log,

    /// <summary>Closes the session until an operator opens it.</summary>
    Shut,
}
