namespace CalicoAci.Components.Bootstrap.Nodes;

/// <summary>What stands in a join configuration on the node's disk where kubeadm-join.sh puts secrets in memory.</summary>
public static class JoinPlaceholders
{
    /// <summary>The bootstrap token.</summary>
    public const string Token = "@TOKEN@";

    /// <summary>The hash of the CA's public key.</summary>
    public const string CaCertHash = "@CA_CERT_HASH@";

    /// <summary>The key of the uploaded certificates.</summary>
    public const string CertificateKey = "@CERTIFICATE_KEY@";
}
