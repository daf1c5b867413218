namespace Pulumi;

/// <summary>A problem that the program reports to its user. It is shown by its message alone, without a stack trace.</summary>
public class RunException : Exception
{
    public RunException(string message)
        : this(message, null)
    {
    }

    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames)
    {
        var names = string.Join(", ", outputAttributeNames);
        return new RunException($"Properties marked [Output] must be of type Output<T>, which these are not: {names}");
    }
}
