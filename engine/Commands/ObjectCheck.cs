using CalicoAci.Engine.Apic.Tree;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Commands;

/// <summary>Adds to a run what is wrong with its managed objects as a whole.</summary>
internal static class ObjectCheck
{
    /// <summary>The run with the problems of its objects; a run that failed has no whole to check.</summary>
    public static RunResult Of(RunResult result)
    {
        Problem[] found = result.Succeeded ? [.. ApicCheck.Of(result.Plan)] : [];
        return found.Length == 0 ? result : result with { Problems = [.. result.Problems, .. found], ExitCode = ExitCodes.Errors };
    }
}
