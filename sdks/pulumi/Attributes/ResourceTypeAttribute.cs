namespace Pulumi;

/// <summary>Ties a resource class to its type token, so that a resource reference can be turned into an object.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    public string Type { get; } = type;

    public string? Version { get; } = version;
}
