namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>What a joining control-plane node needs besides.</summary>
/// <param name="LocalAPIEndpoint">Where its own API server listens.</param>
/// <param name="CertificateKey">The key that the uploaded certificates are encrypted with.</param>
public sealed record JoinControlPlane(ApiEndpoint LocalAPIEndpoint, string CertificateKey);
