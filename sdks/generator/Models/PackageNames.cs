namespace Pulumi.Generator.Models;

/// <summary>What every generated file needs to know of its package.</summary>
/// <param name="Name">The package's name, such as <c>aci</c>.</param>
/// <param name="Namespace">The root namespace, such as <c>Pulumi.Aci</c>.</param>
/// <param name="Attribute">The resource type attribute without its suffix, such as <c>AciResourceType</c>.</param>
/// <param name="IsParameterized">Whether resources and functions pass the package's parameter to the engine.</param>
/// <param name="IsKubernetes">Whether the package follows the naming of <c>Pulumi.Kubernetes</c> (compatibility <c>kubernetes20</c>).</param>
/// <param name="PluginDownloadUrl">Where the provider's plug-in comes from, if not from Pulumi.</param>
internal sealed record PackageNames(
    string Name,
    string Namespace,
    string Attribute,
    bool IsParameterized,
    bool IsKubernetes,
    string? PluginDownloadUrl);
