namespace Pulumi;

/// <summary>Which stack to refer to.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The stack's full name, such as <c>organization/project/stack</c>.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
