namespace Pulumi;

/// <summary>Stands for a resource of which only the URN is known.</summary>
internal sealed class DependencyResource : CustomResource
{
    public DependencyResource(string urn)
        : base("", "", ResourceArgs.Empty, null, dependency: true)
    {
        Urn = Output.Create(urn);
        Id = Output.Create("");
    }
}
