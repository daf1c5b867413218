namespace Pulumi;

/// <summary>Names the property that a parameter of an output constructor takes, where the names differ.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
