namespace Pulumi;

/// <summary>Changes the inputs and options of a resource while the engine registers it; null leaves them as they are.</summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(ResourceTransformArgs args, CancellationToken cancellationToken = default);
