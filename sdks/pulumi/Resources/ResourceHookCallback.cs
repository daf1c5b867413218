namespace Pulumi;

/// <summary>What a hook does. An exception makes the hook fail.</summary>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);
