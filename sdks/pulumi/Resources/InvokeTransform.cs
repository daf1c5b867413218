namespace Pulumi;

/// <summary>Changes the arguments and options of a function call; null leaves them as they are.</summary>
public delegate Task<InvokeTransformResult?> InvokeTransform(InvokeTransformArgs args, CancellationToken cancellationToken = default);
