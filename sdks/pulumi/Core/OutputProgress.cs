namespace Pulumi;

/// <summary>How far an output has got.</summary>
/// <param name="Value">The value, where the output has one.</param>
/// <param name="Resource">The resource whose registration the output waits for.</param>
/// <param name="Source">The outputs that the output waits for: one, a list, or an <see cref="InnerOutput"/>.</param>
internal readonly record struct OutputProgress(object? Value, Resource? Resource, object? Source);
