namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>What <c>kubeadm join</c> needs to know. Secrets are placeholders that the join step fills in memory.</summary>
public sealed record JoinConfiguration() : KubeadmDocument(KubeadmVersion, "JoinConfiguration")
{
    /// <summary>How the node registers.</summary>
    public required NodeRegistration NodeRegistration { get; init; }

    /// <summary>How the node finds and trusts the cluster.</summary>
    public required Discovery Discovery { get; init; }

    /// <summary>Only for a control-plane node.</summary>
    public JoinControlPlane? ControlPlane { get; init; }

    /// <summary>Where patches of static pods and kubelet configuration are.</summary>
    public Patches? Patches { get; init; }
}
