namespace CalicoAci.Components.Addons.CertManager;

/// <summary>The arguments of <see cref="CertManagerController"/>.</summary>
public sealed record CertManagerArgs : AddonArgs
{
    /// <summary>The replicas of the controller, 1 or more.</summary>
    public int Replicas { get; init; } = 2;
}
