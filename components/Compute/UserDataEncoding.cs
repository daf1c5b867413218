namespace CalicoAci.Components.Compute;

/// <summary>How first-boot data is written into a VM's configuration.</summary>
public enum UserDataEncoding
{
    /// <summary>Base64.</summary>
    Base64,

    /// <summary>Gzip, then base64: about a third of the size.</summary>
    GzipBase64,
}
