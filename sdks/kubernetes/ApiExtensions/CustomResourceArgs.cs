using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>The arguments of a <see cref="CustomResource"/>. Derive from it to add the fields of the kind.</summary>
public abstract class CustomResourceArgs : ResourceArgs
{
    /// <summary>Creates the arguments of a kind.</summary>
    /// <param name="apiVersion">The group and version, such as <c>crd.projectcalico.org/v1</c>.</param>
    /// <param name="kind">The kind, such as <c>BGPPeer</c>.</param>
    protected CustomResourceArgs(string apiVersion, string kind)
    {
        ApiVersion = apiVersion;
        Kind = kind;
        Type = $"kubernetes:{apiVersion}:{kind}";
    }

    /// <summary>The group and version of the kind.</summary>
    [Input("apiVersion")]
    public Input<string> ApiVersion { get; }

    /// <summary>The kind.</summary>
    [Input("kind")]
    public Input<string> Kind { get; }

    /// <summary>The object's metadata.</summary>
    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    /// <summary>The resource's type token, which must be plain text: <c>kubernetes:&lt;apiVersion&gt;:&lt;Kind&gt;</c>.</summary>
    internal string Type { get; }
}
