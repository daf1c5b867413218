namespace CalicoAci.Components.Model.Changes;

/// <summary>One of several that stand in for each other, such as a leaf for the nodes of its rack.</summary>
/// <param name="Name">The name, as a person knows it.</param>
/// <param name="Interruptions">What interrupts it.</param>
public sealed record RedundantMember(string Name, IReadOnlyList<Interruption> Interruptions);
