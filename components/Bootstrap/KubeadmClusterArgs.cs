using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Compute;
using CalicoAci.Components.Ordering;
using Pulumi;

namespace CalicoAci.Components.Bootstrap;

/// <summary>The arguments of <see cref="KubeadmCluster"/>.</summary>
public sealed class KubeadmClusterArgs
{
    /// <summary>How Kubernetes is set up.</summary>
    public required KubernetesOptions Kubernetes { get; init; }

    /// <summary>The machines in order; control-plane nodes join in this order.</summary>
    public required IReadOnlyList<KubeadmNode> Nodes { get; init; }

    /// <summary>The account that remote steps log in with.</summary>
    public required string User { get; init; }

    /// <summary>How remote steps reach the nodes.</summary>
    public SshOptions Ssh { get; init; } = new();

    /// <summary>The private key of the account.</summary>
    public required Input<string> SshPrivateKey { get; init; }

    /// <summary>The VRRP password, 1 to 8 characters; needed with haproxy and keepalived.</summary>
    public Input<string>? VrrpPassword { get; init; }

    /// <summary>The first encryption key: 32 bytes in base64.</summary>
    public Input<string>? EncryptionKey { get; init; }

    /// <summary>The second encryption key: 32 bytes in base64.</summary>
    public Input<string>? EncryptionKey2 { get; init; }

    /// <summary>What must be there before a node can be reached: the way through the fabric. VMs do not wait for it, remote steps do.</summary>
    public IReadOnlyList<Resource> ReachedThrough { get; init; } = [];

    /// <summary>What must match both names of a renamed rack before its nodes take the label of the new one; null where no rack was renamed.</summary>
    public LaterResources? SelectorsOfNodes { get; init; }

    /// <summary>The control-plane VMs that wait for each other, or null.</summary>
    public MachineSeries? Series { get; init; }

    /// <summary>Machines that cannot be reached any more: nothing is run on them when they leave the cluster.</summary>
    public IReadOnlyList<string> Abandoned { get; init; } = [];

    /// <summary>The VRRP password, where haproxy and keepalived need it.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal Input<string> RequireVrrpPassword() => VrrpPassword ?? throw new ArgumentException("haproxy and keepalived need a VRRP password.");
}
