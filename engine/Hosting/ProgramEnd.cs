using System.Collections.Immutable;

namespace CalicoAci.Engine.Hosting;

/// <summary>How the program ended.</summary>
/// <param name="ExitCode">Its exit code; null where it had to be stopped.</param>
/// <param name="TimeLimit">How long it was allowed to run.</param>
/// <param name="Output">The last lines that it printed.</param>
/// <param name="Errors">The last lines of its error stream.</param>
internal sealed record ProgramEnd(int? ExitCode, TimeSpan TimeLimit, ImmutableArray<string> Output, ImmutableArray<string> Errors)
{
    /// <summary>The exit code of a program that told its errors to the engine.</summary>
    public const int ReportedErrors = 32;
}
