namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>What <c>kubeadm init</c> needs to know about the first control-plane node.</summary>
public sealed record InitConfiguration() : KubeadmDocument(KubeadmVersion, "InitConfiguration")
{
    /// <summary>The token that init makes in any case. It is not used, so it lives for a short time only.</summary>
    public IReadOnlyList<BootstrapToken> BootstrapTokens { get; init; } = [new("15m0s")];

    /// <summary>How the node registers.</summary>
    public required NodeRegistration NodeRegistration { get; init; }

    /// <summary>Where the node's own API server listens.</summary>
    public required ApiEndpoint LocalAPIEndpoint { get; init; }

    /// <summary>Phases that are left out.</summary>
    public IReadOnlyList<string>? SkipPhases { get; init; }

    /// <summary>Where patches of static pods and kubelet configuration are.</summary>
    public Patches? Patches { get; init; }
}
