namespace Pulumi.Tests.Resources;

/// <summary>The result of <see cref="Run"/>.</summary>
[OutputType]
public sealed class RunResult
{
    public readonly string? Command;
    public readonly string Stdout;

    [OutputConstructor]
    private RunResult(string? command, string stdout)
    {
        Command = command;
        Stdout = stdout;
    }
}
