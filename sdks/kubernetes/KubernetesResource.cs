namespace Pulumi.Kubernetes;

/// <summary>The base class of all Kubernetes resources.</summary>
public abstract class KubernetesResource : CustomResource
{
    internal KubernetesResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, args ?? ResourceArgs.Empty, options)
    {
    }
}
