namespace CalicoAci.Engine.Model;

/// <summary>Something that the user must know about a run.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Message">What is wrong, for a person; never holds a secret.</param>
/// <param name="Urn">The resource, or empty.</param>
/// <param name="Property">The path of the property, or empty.</param>
public sealed record Problem(ProblemSeverity Severity, string Message, string Urn = "", string Property = "");
