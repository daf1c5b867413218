using CalicoAci.Engine.Comparison;

namespace CalicoAci.Engine.Policies;

/// <summary>The replacement or deletion of something stateful.</summary>
/// <param name="Change">What happens.</param>
/// <param name="Because">What it costs, as part of a sentence.</param>
public sealed record StatefulChange(ResourceChange Change, string Because);
