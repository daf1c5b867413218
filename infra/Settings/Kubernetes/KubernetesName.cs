namespace CalicoAci.Infra.Settings.Kubernetes;

/// <summary>The forms of names that the Kubernetes API takes (RFC 1123, as its validation has it).</summary>
internal static class KubernetesName
{
    /// <summary>A label, such as the name of a namespace.</summary>
    public const string Label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";

    /// <summary>A label in words.</summary>
    public const string LabelHint = "lower-case letters, digits and hyphens, with a letter or digit at both ends";

    /// <summary>The greatest length of a label.</summary>
    public const int LabelLength = 63;

    /// <summary>A subdomain, such as the name of most objects.</summary>
    public const string Subdomain = Label + @"(\." + Label + ")*";

    /// <summary>A subdomain in words.</summary>
    public const string SubdomainHint = "a lower-case DNS name";

    /// <summary>The greatest length of a subdomain.</summary>
    public const int SubdomainLength = 253;

    /// <summary>The host of an ingress.</summary>
    public const string Host = @"(\*\.)?" + Subdomain;

    /// <summary>The host of an ingress in words.</summary>
    public const string HostHint = "a lower-case DNS name, the first label of which may be *";
}
