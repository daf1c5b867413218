namespace CalicoAci.Engine.Apic;

/// <summary>What is known of a value of a managed object.</summary>
public enum ApicValueKind
{
    /// <summary>The value is known and may be shown.</summary>
    Known,

    /// <summary>Only a deployment will know the value.</summary>
    Unknown,

    /// <summary>The value must never be shown.</summary>
    Secret,
}
