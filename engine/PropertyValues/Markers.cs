namespace CalicoAci.Engine.PropertyValues;

/// <summary>The keys and values by which the protocol marks what JSON cannot say.</summary>
internal static class Markers
{
    /// <summary>The key that every marker object carries.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";

    /// <summary>Marks a secret; its value is under <c>value</c>.</summary>
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>Marks an asset: <c>text</c>, <c>path</c> or <c>uri</c>.</summary>
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";

    /// <summary>Marks an archive: <c>assets</c>, <c>path</c> or <c>uri</c>.</summary>
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";

    /// <summary>Marks a reference to a resource: <c>urn</c> and <c>id</c>.</summary>
    public const string ResourceReference = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>Marks an output with its value, secrecy and dependencies.</summary>
    public const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>Stands for a value that only a deployment will know.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>Stands for a secret that was not decrypted, and for any secret that is shown.</summary>
    public const string OpaqueSecret = "[secret]";
}
