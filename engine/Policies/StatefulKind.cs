namespace CalicoAci.Engine.Policies;

/// <summary>Resources that hold state.</summary>
/// <param name="Type">Their types.</param>
/// <param name="Name">Their names.</param>
/// <param name="Because">What a replacement or deletion costs, as part of a sentence.</param>
public sealed record StatefulKind(Pattern Type, Pattern Name, string Because)
{
    /// <summary>Whether a resource is of this kind.</summary>
    public bool Fits(string type, string name) => Type.Fits(type) && Name.Fits(name);
}
