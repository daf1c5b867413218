namespace CalicoAci.Components.Model.Changes;

/// <summary>Operations that interrupt something while a deployment carries them out.</summary>
/// <param name="Resources">The names of the resources; an operation on any of them interrupts.</param>
/// <param name="On">The operations.</param>
public sealed record Interruption(IReadOnlyList<string> Resources, ChangeOperations On)
{
    /// <summary>The inputs of which one must differ for an update to interrupt; any if there are none.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>Whether an update only interrupts when the input, a number, becomes smaller.</summary>
    public bool OnlyDecrease { get; init; }

    /// <summary>Whether an update only interrupts when the input, a text, becomes another one that neither contains the old one nor is contained in it.</summary>
    public bool OnlyOther { get; init; }
}
