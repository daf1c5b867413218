namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>etcd as a static pod.</summary>
public sealed record LocalEtcd
{
    /// <summary>Where the data is on the node.</summary>
    public string? DataDir { get; init; }

    /// <summary>Extra arguments.</summary>
    public IReadOnlyList<Argument>? ExtraArgs { get; init; }
}
