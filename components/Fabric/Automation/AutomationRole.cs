namespace CalicoAci.Components.Fabric.Automation;

/// <summary>What a user may do in a security domain.</summary>
/// <param name="Role">The role, such as <c>admin</c>, <c>tenant-ext-admin</c> or <c>read-all</c>.</param>
/// <param name="Write">Whether the role may change objects.</param>
public sealed record AutomationRole(string Role, bool Write);
