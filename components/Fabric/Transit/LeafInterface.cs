namespace CalicoAci.Components.Fabric.Transit;

/// <summary>One leaf's end of an interface.</summary>
/// <param name="NodeId">The border leaf.</param>
/// <param name="Addresses">The leaf's addresses: one of each family.</param>
public sealed record LeafInterface(int NodeId, IReadOnlyList<InterfaceAddress> Addresses);
