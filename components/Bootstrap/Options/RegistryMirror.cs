namespace CalicoAci.Components.Bootstrap.Options;

/// <summary>Where images of a registry are pulled from first.</summary>
/// <param name="Registry">The registry, such as <c>docker.io</c>.</param>
/// <param name="Endpoints">The mirrors' URLs, tried in order; the registry itself comes last.</param>
public sealed record RegistryMirror(string Registry, IReadOnlyList<string> Endpoints);
