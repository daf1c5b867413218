using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What is known about an output's value, without the value.</summary>
internal readonly record struct OutputMark(ImmutableHashSet<Resource> Resources, bool IsKnown, bool IsSecret);
