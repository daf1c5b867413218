namespace Pulumi.Testing;

/// <summary>What a test's deployment looks like to the program.</summary>
public class TestOptions
{
    /// <summary><c>project</c> where it is not set.</summary>
    public string? ProjectName { get; set; }

    /// <summary><c>stack</c> where it is not set.</summary>
    public string? StackName { get; set; }

    /// <summary>Whether the deployment is a preview; true where it is not set.</summary>
    public bool? IsPreview { get; set; }

    /// <summary><c>organization</c> where it is not set.</summary>
    public string? OrganizationName { get; set; }

    public string? RootDirectory { get; set; }
}
