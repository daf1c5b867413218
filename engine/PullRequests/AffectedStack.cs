namespace CalicoAci.Engine.PullRequests;

/// <summary>A stack that a change may affect.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="BaseFile">Its settings before; null where the stack is new.</param>
/// <param name="HeadFile">Its settings after; null where the stack is gone.</param>
internal sealed record AffectedStack(string Stack, string? BaseFile, string? HeadFile);
