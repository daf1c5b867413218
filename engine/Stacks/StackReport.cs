using CalicoAci.Engine.Apic.Tree;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Sessions;

namespace CalicoAci.Engine.Stacks;

/// <summary>What came of one stack when all were run.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="File">Its settings, relative to the project's folder.</param>
/// <param name="Fabric">The APIC that it is for (<c>aci:url</c>); empty where the settings do not tell.</param>
/// <param name="Result">Its run.</param>
public sealed record StackReport(string Stack, string File, string Fabric, RunResult Result)
{
    /// <summary>Whether the run went well and no mandatory policy is broken.</summary>
    public bool Valid => Result.ExitCodeWithPolicies == ExitCodes.Success;

    /// <summary>The number of resources that a provider manages.</summary>
    public int Resources => Result.Plan.Resources.Count(resource => resource.Custom);

    /// <summary>The number of managed objects on the APIC.</summary>
    public int Objects => ApicTree.Of(Result.Plan).CreatedCount;

    /// <summary>The number of BGP sessions between leaf switches and nodes.</summary>
    public int Sessions => SessionPlan.Of(Result.Plan).Count;

    /// <summary>The number of errors.</summary>
    public int Errors => Result.AllProblems.Count(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>The number of warnings.</summary>
    public int Warnings => Result.AllProblems.Count(problem => problem.Severity == ProblemSeverity.Warning);
}
