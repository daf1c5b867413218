using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Display;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Monitor;
using CalicoAci.Engine.Redundancy;

namespace CalicoAci.Engine.Policies;

/// <summary>Checks a run against the policies of its stack.</summary>
/// <param name="set">The policies.</param>
internal sealed class PolicyCheck(PolicySet set)
{
    /// <summary>What breaks a policy, in the order of the policies and resources.</summary>
    /// <param name="plan">What the program registered.</param>
    /// <param name="changes">What a deployment would do.</param>
    /// <param name="losses">What a deployment would interrupt all at once.</param>
    public ImmutableArray<PolicyViolation> Of(Plan plan, ImmutableArray<ResourceChange> changes, ImmutableArray<RedundancyLoss> losses) =>
        [.. set.Policies.SelectMany(item => Check(item.Policy, plan, changes, losses).Select(found => new PolicyViolation(item.Policy, item.Level, found.Message, found.Urn, found.Property)))];

    private IEnumerable<(string Message, string Urn, string Property)> Check(Policy policy, Plan plan, ImmutableArray<ResourceChange> changes, ImmutableArray<RedundancyLoss> losses)
    {
        // What cannot be avoided is a warning only: no smaller change would keep the policy.
        foreach (RedundancyLoss loss in losses.Where(loss => loss.Avoidable && policy.Redundancy.Contains(loss.Kind)))
        {
            yield return (loss.Message, loss.Urn, "");
        }

        foreach (ResourceChange change in changes.Where(change => policy.Forbid.Contains(change.Kind) && change.Type != Urns.StackType && IsAbout(policy, change.Type, change.Name)))
        {
            yield return (Explain(change), change.Urn, "");
        }

        foreach (PlannedResource resource in plan.Resources.Where(resource => resource.Type != Urns.StackType && !resource.External && IsAbout(policy, resource.Type, resource.Name)))
        {
            if (policy.NamePattern is { } pattern && !Fits(pattern, resource.Name))
            {
                yield return ($"the name does not match {pattern}", resource.Urn, "");
            }

            if (policy.Protect && resource is { Custom: true, Protect: false })
            {
                yield return ("it must be protected (the resource option 'protect')", resource.Urn, "");
            }

            foreach ((string message, string property) in policy.Properties.SelectMany(rule => Check(rule, resource)))
            {
                yield return (message, resource.Urn, property);
            }
        }

        if (policy.SessionPasswords)
        {
            foreach ((string message, string urn) in SessionPasswordCheck.Of(plan))
            {
                yield return (message, urn, "");
            }
        }
    }

    private bool IsAbout(Policy policy, string type, string name) =>
        (policy.Types.IsEmpty || policy.Types.Any(pattern => pattern.Fits(type)))
        && (policy.Names.IsEmpty || policy.Names.Any(pattern => pattern.Fits(name)))
        && (!policy.StatefulOnly || set.Stateful.Find(type, name) is not null);

    private string Explain(ResourceChange change)
    {
        string because = set.Stateful.Find(change.Type, change.Name) is { } kind && change.Kind is ChangeKind.Replace or ChangeKind.Delete ? $": {kind.Because}" : "";
        string forced = string.Join(", ", change.Properties.Where(property => property.ForcesReplacement).Select(property => property.Path));
        return change.Kind switch
        {
            ChangeKind.Replace => $"it may not be replaced{(forced.Length == 0 ? "" : $" (because of {forced})")}{because}",
            ChangeKind.Delete => $"it may not be deleted{because}",
            ChangeKind.Create => "it may not be created",
            _ => "it may not be updated",
        };
    }

    // An expression that takes too long fits nothing.
    private static bool Fits(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static IEnumerable<(string Message, string Property)> Check(PropertyRule rule, PlannedResource resource)
    {
        foreach ((string path, PropertyValue? value) in InputValues.At(resource.Inputs, rule.Path))
        {
            if (rule.Required && !InputValues.IsGiven(value))
            {
                yield return ("it must have a value", path);
            }

            // Secrets are not compared: the answer would tell something about them.
            if (InputValues.Text(value) is not { } text)
            {
                continue;
            }

            if (!rule.Allowed.IsEmpty && !rule.Allowed.Contains(text))
            {
                yield return ($"{PropertyText.Short(value)} is not one of {string.Join(", ", rule.Allowed)}", path);
            }

            if (rule.Forbidden.Contains(text))
            {
                yield return ($"{PropertyText.Short(value)} is not allowed", path);
            }

            if (rule.Matches is { } pattern && !Fits(pattern, text))
            {
                yield return ($"{PropertyText.Short(value)} does not match {pattern}", path);
            }
        }
    }
}
