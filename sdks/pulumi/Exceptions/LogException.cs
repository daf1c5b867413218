namespace Pulumi;

/// <summary>Sending a log message to the engine failed.</summary>
public class LogException(Exception exception) : Exception("A log message could not be sent to the engine: " + exception.Message, exception)
{
}
