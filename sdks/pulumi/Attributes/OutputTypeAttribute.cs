namespace Pulumi;

/// <summary>Marks a type that is the shape of a nested output.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute
{
}
