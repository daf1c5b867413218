namespace CalicoAci.Components.Addons.Guestbook;

/// <summary>The arguments of <see cref="GuestbookDemo"/>.</summary>
public sealed record GuestbookArgs : AddonArgs
{
    /// <summary>The class of the ingress that the guestbook is reached by.</summary>
    public required string IngressClass { get; init; }

    /// <summary>The host name of the ingress, or null for every name.</summary>
    public string? Host { get; init; }

    /// <summary>The replicas of the page, 1 or more.</summary>
    public int Replicas { get; init; } = 3;
}
