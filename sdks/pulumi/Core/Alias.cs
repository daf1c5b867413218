namespace Pulumi;

/// <summary>An earlier identity of a resource. What is not set is as it is now.</summary>
public sealed class Alias
{
    /// <summary>The whole earlier URN; excludes all others.</summary>
    public string? Urn { get; set; }

    public Input<string>? Name { get; set; }

    public Input<string>? Type { get; set; }

    public Input<string>? Stack { get; set; }

    public Input<string>? Project { get; set; }

    public Resource? Parent { get; set; }

    public Input<string>? ParentUrn { get; set; }

    /// <summary>The resource had no parent but the stack.</summary>
    public bool NoParent { get; set; }
}
