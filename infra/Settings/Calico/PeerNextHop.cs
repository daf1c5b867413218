namespace CalicoAci.Infra.Settings.Calico;

/// <summary>The next hop of the routes that nodes send.</summary>
public enum PeerNextHop
{
    /// <summary>As BGP has it: the node itself towards a leaf of another AS.</summary>
    Auto,

    /// <summary>Always the node itself.</summary>
    Self,

    /// <summary>As it was received.</summary>
    Keep,
}
