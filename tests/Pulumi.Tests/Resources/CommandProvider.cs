namespace Pulumi.Tests.Resources;

/// <summary>The provider of <see cref="LocalCommand"/>.</summary>
public sealed class CommandProvider(string name, CustomResourceOptions? options = null)
    : ProviderResource("command", name, ResourceArgs.Empty, CustomResourceOptions.Merge(new CustomResourceOptions { Version = "1.2.1" }, options))
{
}
