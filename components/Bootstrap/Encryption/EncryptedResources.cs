namespace CalicoAci.Components.Bootstrap.Encryption;

/// <summary>Resources that are encrypted alike.</summary>
/// <param name="Resources">The resources, such as <c>secrets</c> or <c>widgets.example.com</c>.</param>
/// <param name="Providers">The first one writes; all read.</param>
public sealed record EncryptedResources(IReadOnlyList<string> Resources, IReadOnlyList<EncryptionProvider> Providers);
