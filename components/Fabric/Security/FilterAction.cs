namespace CalicoAci.Components.Fabric.Security;

/// <summary>What a contract does with the traffic of a filter.</summary>
public enum FilterAction
{
    /// <summary>The traffic passes.</summary>
    Permit,

    /// <summary>The traffic is dropped.</summary>
    Deny,
}
