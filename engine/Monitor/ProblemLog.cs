using System.Collections.Immutable;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Monitor;

/// <summary>Collects problems from all sides, each once, with secrets taken out.</summary>
/// <param name="mask">Takes secrets out of messages.</param>
internal sealed class ProblemLog(SecretMask mask)
{
    private readonly List<Problem> _problems = [];
    private readonly HashSet<Problem> _known = [];
    private readonly Lock _lock = new();

    /// <summary>Whether there is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Takes a problem.</summary>
    public void Add(Problem problem)
    {
        Problem clean = problem with { Message = mask.Clean(problem.Message) };
        lock (_lock)
        {
            if (_known.Add(clean))
            {
                _problems.Add(clean);
                HasErrors |= clean.Severity == ProblemSeverity.Error;
            }
        }
    }

    /// <summary>Takes an error.</summary>
    public void Error(string message, string urn = "", string property = "") =>
        Add(new Problem(ProblemSeverity.Error, message, urn, property));

    /// <summary>Gives all problems: those of resources in the order of their URNs, so that every run tells them alike.</summary>
    public ImmutableArray<Problem> ToImmutable()
    {
        lock (_lock)
        {
            return [.. _problems.OrderBy(p => p.Severity).ThenBy(p => p.Urn, StringComparer.Ordinal).ThenBy(p => p.Property, StringComparer.Ordinal)];
        }
    }
}
