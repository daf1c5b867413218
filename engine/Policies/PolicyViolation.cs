using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Policies;

/// <summary>Something that breaks a policy.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Level">What the policy means for this stack.</param>
/// <param name="Message">What is wrong; never holds a secret.</param>
/// <param name="Urn">The resource, or empty.</param>
/// <param name="Property">The path of the input, or empty.</param>
public sealed record PolicyViolation(Policy Policy, PolicyLevel Level, string Message, string Urn = "", string Property = "")
{
    /// <summary>The violation as a problem of the run.</summary>
    public Problem ToProblem() => new(
        Level == PolicyLevel.Mandatory ? ProblemSeverity.Error : ProblemSeverity.Warning,
        $"{Message} (policy {Policy.Name}, {Policy.File})",
        Urn,
        Property);
}
