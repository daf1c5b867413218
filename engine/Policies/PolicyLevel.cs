namespace CalicoAci.Engine.Policies;

/// <summary>What a policy means for a stack; the words are Pulumi's.</summary>
public enum PolicyLevel
{
    /// <summary>It is not checked.</summary>
    Disabled,

    /// <summary>What breaks it is a warning.</summary>
    Advisory,

    /// <summary>What breaks it is an error.</summary>
    Mandatory,
}
