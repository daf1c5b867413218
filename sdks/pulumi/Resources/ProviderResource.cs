namespace Pulumi;

/// <summary>A provider with a configuration of its own.</summary>
public class ProviderResource : CustomResource
{
    private const string TypePrefix = "pulumi:providers:";

    private Task<string>? _reference;

    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, dependency: false)
    {
    }

    public ProviderResource(
        string package, string name, ResourceArgs args, CustomResourceOptions? options, RegisterPackageRequest? registerPackageRequest = null)
        : this(package, name, args, options, dependency: false, registerPackageRequest)
    {
    }

    private protected ProviderResource(
        string package, string name, ResourceArgs args, CustomResourceOptions? options, bool dependency, RegisterPackageRequest? registerPackageRequest = null)
        : base(TypePrefix + package, name, args, options, dependency, registerPackageRequest)
        => Package = package;

    internal string Package { get; }

    /// <summary>How requests name the provider: <c>URN::ID</c>.</summary>
    internal Task<string> GetReferenceAsync() => _reference ??= JoinAsync();

    private async Task<string> JoinAsync()
    {
        var urn = await Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var id = await Id.GetValueAsync(whenUnknown: Serialization.Signature.Unknown).ConfigureAwait(false);
        return $"{urn}::{(string.IsNullOrEmpty(id) ? Serialization.Signature.Unknown : id)}";
    }
}
