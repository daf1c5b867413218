namespace CalicoAci.Engine.Apic.Tree;

/// <summary>Two resources that create the same object: the later deployment would overwrite the earlier one.</summary>
/// <param name="Dn">The DN of the object.</param>
/// <param name="First">The name of the resource that is registered first.</param>
/// <param name="Second">The name of the other resource.</param>
public sealed record ApicConflict(string Dn, string First, string Second)
{
    /// <summary>What is wrong, for a person.</summary>
    public string Message => First == Second
        ? $"\"{First}\" creates the object {Dn} twice."
        : $"\"{First}\" and \"{Second}\" both create the object {Dn}; let one of them do it.";
}
