namespace Pulumi;

/// <summary>Stands for a provider of which only the reference is known.</summary>
internal sealed class DependencyProviderResource : ProviderResource
{
    public DependencyProviderResource(string reference)
        : base(PackageOf(reference), "", ResourceArgs.Empty, null, dependency: true)
    {
        var separator = reference.LastIndexOf("::", StringComparison.Ordinal);
        Urn = Output.Create(reference[..separator]);
        var id = reference[(separator + 2)..];
        Id = id == Serialization.Signature.Unknown ? new Output<string>(OutputData<string>.Unknown) : Output.Create(id);
    }

    private static string PackageOf(string reference)
    {
        var parts = reference.Split("::");
        var type = parts.Length > 2 ? parts[2] : "";
        return type[(type.LastIndexOf(':') + 1)..];
    }
}
