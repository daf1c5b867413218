namespace CalicoAci.Components.Bootstrap.Options;

/// <summary>One of the two secrets that hold encryption keys.</summary>
public enum EncryptionKeySlot
{
    /// <summary>The secret <c>encryptionKey</c>.</summary>
    First,

    /// <summary>The secret <c>encryptionKey2</c>.</summary>
    Second,
}
