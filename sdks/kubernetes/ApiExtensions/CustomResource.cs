using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>
/// An object of a kind that a CustomResourceDefinition declares. Derive from it for a typed
/// resource, or use it directly with args derived from <see cref="CustomResourceArgs"/>.
/// </summary>
public class CustomResource : KubernetesResource
{
    /// <summary>Creates a custom resource with the given unique name, arguments, and options.</summary>
    /// <param name="name">The unique name of the resource.</param>
    /// <param name="args">The object, with its kind.</param>
    /// <param name="options">A bag of options that control this resource's behavior.</param>
    public CustomResource(string name, CustomResourceArgs args, CustomResourceOptions? options = null)
        : base(args.Type, name, args, MakeResourceOptions(options))
    {
    }

    /// <summary>The group and version of the kind.</summary>
    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    /// <summary>The kind.</summary>
    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    /// <summary>The object's metadata.</summary>
    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options) =>
        CustomResourceOptions.Merge(new CustomResourceOptions { Version = Utilities.Version }, options);
}
