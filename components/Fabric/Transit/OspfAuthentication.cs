namespace CalicoAci.Components.Fabric.Transit;

/// <summary>How OSPF neighbours prove who they are.</summary>
public enum OspfAuthentication
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>A key in clear text.</summary>
    Simple,

    /// <summary>An MD5 digest with a key.</summary>
    Md5,
}
