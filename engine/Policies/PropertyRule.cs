using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CalicoAci.Engine.Policies;

/// <summary>What a policy asks of the values of one input.</summary>
/// <param name="Path">The input's path, such as <c>spec.ports[*].name</c>.</param>
/// <param name="Required">Whether there must be a value.</param>
/// <param name="Allowed">The only values that may be there; empty for any.</param>
/// <param name="Forbidden">Values that may not be there.</param>
/// <param name="Matches">What the text of a value must match; null for anything.</param>
public sealed record PropertyRule(string Path, bool Required, ImmutableArray<string> Allowed, ImmutableArray<string> Forbidden, Regex? Matches);
