namespace CalicoAci.Engine.Hosting;

/// <summary>A failure that ends a command, with a message for the user.</summary>
/// <param name="exitCode">One of <see cref="ExitCodes"/>.</param>
/// <param name="message">What is wrong and what to do; never holds a secret.</param>
/// <param name="innerException">The cause.</param>
public sealed class EngineException(int exitCode, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>The exit code of the command.</summary>
    public int ExitCode { get; } = exitCode;
}
