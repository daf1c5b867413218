using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Hosts;

/// <summary>What a check of one host found.</summary>
/// <param name="Target">The host.</param>
/// <param name="Verdict">What was found.</param>
/// <param name="Message">For a person: the setting, what was found, and what to do; empty where all is good.</param>
internal sealed record HostReport(HostTarget Target, HostVerdict Verdict, string Message = "")
{
    /// <summary>The host key that a deployment would meet, or null where none was seen.</summary>
    public HostKey? Found { get; init; }

    /// <summary>Whether a deployment would fail.</summary>
    public bool Fails => Verdict > HostVerdict.NotChecked;

    /// <summary>The report as a problem; null where all is good.</summary>
    public Problem? ToProblem() => Verdict == HostVerdict.Good
        ? null
        : new(Fails ? ProblemSeverity.Error : Verdict == HostVerdict.NoKeyGiven ? ProblemSeverity.Warning : ProblemSeverity.Info, $"{Target.Name}: {Message}");
}
