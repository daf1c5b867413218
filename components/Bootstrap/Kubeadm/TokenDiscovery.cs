using YamlDotNet.Serialization;

namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>Discovery by a bootstrap token.</summary>
/// <param name="Token">The token.</param>
/// <param name="ApiServerEndpoint">Where the API servers are reached together.</param>
/// <param name="CaCertHashes">Hashes of the CA's public key; the cluster's CA must have one of them.</param>
public sealed record TokenDiscovery(
    string Token,
    [property: YamlMember(Alias = "apiServerEndpoint", ApplyNamingConventions = false)] string ApiServerEndpoint,
    IReadOnlyList<string> CaCertHashes);
