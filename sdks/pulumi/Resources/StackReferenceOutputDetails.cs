namespace Pulumi;

/// <summary>One output of another stack: in one of the two properties, or in none where there is no such output.</summary>
public sealed class StackReferenceOutputDetails
{
    public object? Value { get; set; }

    public object? SecretValue { get; set; }
}
