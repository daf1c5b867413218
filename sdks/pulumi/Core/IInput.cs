namespace Pulumi;

/// <summary>An input whose type is not known at compile time.</summary>
internal interface IInput
{
    IOutput ToUntypedOutput();

    /// <summary>The output that keeps each element's own marks, where an input has elements; otherwise the plain output.</summary>
    IOutput ToDetailedOutput() => ToUntypedOutput();
}
