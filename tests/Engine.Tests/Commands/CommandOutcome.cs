namespace CalicoAci.Engine.Tests.Commands;

/// <summary>What a command left behind.</summary>
internal sealed record CommandOutcome(int ExitCode, string Output, string Error);
