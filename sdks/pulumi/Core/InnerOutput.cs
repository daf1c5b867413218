namespace Pulumi;

/// <summary>The output that an applied function returned, once it did; until then the output that it is applied to.</summary>
internal sealed class InnerOutput(IOutput? outer)
{
    public IOutput? Current { get; set; } = outer;
}
