namespace CalicoAci.Components.Model;

/// <summary>One of the two secrets that hold the MD5 password of BGP sessions: so that leaves change it one after the other.</summary>
public enum BgpPasswordSlot
{
    /// <summary>The secret <c>bgpPassword</c>.</summary>
    First,

    /// <summary>The secret <c>bgpPassword2</c>.</summary>
    Second,
}
