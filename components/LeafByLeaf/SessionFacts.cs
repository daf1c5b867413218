namespace CalicoAci.Components.LeafByLeaf;

/// <summary>What resets the sessions of a leaf when it changes: a step that waits for the sessions runs again then. It has no secret.</summary>
public sealed record SessionFacts
{
    /// <summary>The AS number that the leaves show.</summary>
    public uint? LeafAsn { get; init; }

    /// <summary>The AS number of the nodes, where they share one.</summary>
    public uint? NodeAsn { get; init; }

    /// <summary>Whether the leaves let the sessions come up.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The TTL of the leaves' packets.</summary>
    public int Ttl { get; init; } = 1;

    /// <summary>The hops of the nodes' TTL security check, or null for none.</summary>
    public int? TtlSecurityHops { get; init; }

    /// <summary>The source address of the nodes' sessions, in Calico's words.</summary>
    public string SourceAddress { get; init; } = "";
}
