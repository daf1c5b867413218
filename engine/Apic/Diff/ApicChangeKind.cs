namespace CalicoAci.Engine.Apic.Diff;

/// <summary>What happens to a managed object.</summary>
public enum ApicChangeKind
{
    /// <summary>It is new.</summary>
    Create,

    /// <summary>Attributes change.</summary>
    Update,

    /// <summary>It goes away and comes back: its resource is replaced.</summary>
    Replace,

    /// <summary>It goes away.</summary>
    Delete,
}
