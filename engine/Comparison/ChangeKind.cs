namespace CalicoAci.Engine.Comparison;

/// <summary>What a deployment would do to a resource.</summary>
public enum ChangeKind
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>Make it.</summary>
    Create,

    /// <summary>Change it in place.</summary>
    Update,

    /// <summary>Make a new one and delete the old one.</summary>
    Replace,

    /// <summary>Delete it.</summary>
    Delete,

    /// <summary>Forget it and leave the real object in place.</summary>
    Forget,

    /// <summary>Only read it: something else manages it.</summary>
    Read,
}
