using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Stacks;

/// <summary>What came of one stack when all were validated.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="File">Its settings, relative to the project's folder.</param>
/// <param name="Fabric">The APIC that it is for (<c>aci:url</c>); empty where the settings do not tell.</param>
/// <param name="Result">Its run.</param>
public sealed record StackReport(string Stack, string File, string Fabric, RunResult Result)
{
    /// <summary>The number of resources that a provider manages.</summary>
    public int Resources => Result.Plan.Resources.Count(resource => resource.Custom);

    /// <summary>The number of errors.</summary>
    public int Errors => Result.Problems.Count(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>The number of warnings.</summary>
    public int Warnings => Result.Problems.Count(problem => problem.Severity == ProblemSeverity.Warning);
}
