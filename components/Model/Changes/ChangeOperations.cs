namespace CalicoAci.Components.Model.Changes;

/// <summary>The operations on a resource that a <see cref="ChangeNote"/> is about.</summary>
[Flags]
public enum ChangeOperations
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The resource is created.</summary>
    Create = 1,

    /// <summary>The resource is changed in place.</summary>
    Update = 2,

    /// <summary>The resource is deleted and created anew.</summary>
    Replace = 4,

    /// <summary>The resource is deleted.</summary>
    Delete = 8,
}
