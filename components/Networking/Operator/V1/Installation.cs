using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>What the Tigera operator installs on the cluster (<c>default</c>).</summary>
public sealed class Installation : CustomResource
{
    /// <summary>Creates the object.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">The object.</param>
    /// <param name="options">Resource options.</param>
    public Installation(string name, InstallationArgs args, CustomResourceOptions? options = null)
        : base(name, args, options)
    {
    }
}
