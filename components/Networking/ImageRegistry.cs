using Pulumi;

namespace CalicoAci.Components.Networking;

/// <summary>A private registry that Calico's images come from.</summary>
/// <param name="Registry">The host of the registry, with a port where needed, without a slash at the end.</param>
/// <param name="ImagePath">The path of the images in the registry, or null for the original paths.</param>
/// <param name="PullSecret">The content of a <c>.dockerconfigjson</c>, or null when the registry needs no login.</param>
public sealed record ImageRegistry(string Registry, string? ImagePath, Input<string>? PullSecret)
{
    /// <summary>The name of the operator's own image, or null for its original one. It lies below the image path as Calico's images do.</summary>
    public string? OperatorImage => ImagePath is null ? null : $"{ImagePath}/operator";
}
