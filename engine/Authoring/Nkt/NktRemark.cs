namespace CalicoAci.Engine.Authoring.Nkt;

/// <summary>Something to know about a variable that was read.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Variable">The variable.</param>
/// <param name="Text">Why, and what to do.</param>
internal sealed record NktRemark(NktRemarkKind Kind, string Variable, string Text);
