namespace Pulumi;

/// <summary>How to call a function whose result is an output, which can therefore wait for resources.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    public InputList<Resource> DependsOn { get; set; } = [];
}
