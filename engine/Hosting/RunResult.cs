using System.Collections.Immutable;
using CalicoAci.Engine.Apic.Diff;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Explanations;
using CalicoAci.Engine.Manifests;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Policies;
using CalicoAci.Engine.Redundancy;

namespace CalicoAci.Engine.Hosting;

/// <summary>What came of running a program.</summary>
/// <param name="Plan">What the program registered, as far as it came.</param>
/// <param name="Problems">Everything to tell the user, in the order to show it.</param>
/// <param name="Changes">What a deployment would do to each resource, deletions last.</param>
/// <param name="ExitCode">One of <see cref="ExitCodes"/>.</param>
public sealed record RunResult(Plan Plan, ImmutableArray<Problem> Problems, ImmutableArray<ResourceChange> Changes, int ExitCode)
{
    /// <summary>Whether the program ran to its end without an error.</summary>
    public bool Succeeded => ExitCode == ExitCodes.Success;

    /// <summary>The digests of this run's secrets, for a baseline.</summary>
    internal SecretDigests? Digests { get; init; }

    /// <summary>What a deployment would do to the managed objects of the fabric; null where nothing was compared.</summary>
    public ApicDiff? Objects { get; init; }

    /// <summary>What the changes mean for those who run the cluster; empty where nothing was compared.</summary>
    public Explanation Explanation { get; init; } = Explanation.None;

    /// <summary>What breaks a policy of the stack; empty where policies were not asked for or the run failed.</summary>
    public ImmutableArray<PolicyViolation> Violations { get; init; } = [];

    /// <summary>The replacements and deletions of what holds state.</summary>
    public ImmutableArray<StatefulChange> StatefulChanges { get; init; } = [];

    /// <summary>What one deployment would interrupt all at once; empty where nothing was compared.</summary>
    public ImmutableArray<RedundancyLoss> Losses { get; init; } = [];

    /// <summary>The problems of the run, what breaks policies, and what is lost at once, which one policy may speak of already.</summary>
    public IEnumerable<Problem> AllProblems => Problems
        .Concat(Violations.Select(violation => violation.ToProblem()))
        .Concat(Losses.Where(loss => !Violations.Any(violation => violation.Message == loss.Message)).Select(loss => loss.ToProblem()));

    /// <summary>The exit code of the run, or where it went well that of a broken mandatory policy.</summary>
    public int ExitCodeWithPolicies =>
        Succeeded && Violations.Any(violation => violation.Level == PolicyLevel.Mandatory) ? ExitCodes.PolicyBroken : ExitCode;

    /// <summary>The differences of manifests in files that only the provider reads; none where nothing was compared.</summary>
    public ManifestDifferences Manifests { get; init; } = ManifestDifferences.None;

    /// <summary>Whether a deployment would change a resource, or an object of a manifest.</summary>
    public bool HasChanges => !Manifests.Changes.IsEmpty || Changes.Any(change => change.Custom && change.Kind is not (ChangeKind.Same or ChangeKind.Read));

    /// <summary>The program's folder, to which the paths of its assets are relative.</summary>
    public string ProgramDirectory { get; init; } = ".";

    /// <summary>How long the run took.</summary>
    public TimeSpan Elapsed { get; init; }
}
