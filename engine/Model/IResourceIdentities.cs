namespace CalicoAci.Engine.Model;

/// <summary>Knows the IDs of resources before they exist, where a provider derives them from the inputs alone, as ACI does with a DN.</summary>
public interface IResourceIdentities
{
    /// <summary>Gives the ID that the resource will have, or null where only a deployment can tell.</summary>
    /// <param name="type">The type token, such as <c>aci:index/tenant:Tenant</c>.</param>
    /// <param name="inputs">The inputs; values may be unknown or secret.</param>
    string? IdOf(string type, PropertyValue.MapValue inputs);

    /// <summary>Gives the ID that a look-up will find, or null where only the provider can tell.</summary>
    /// <param name="token">The function's token, such as <c>aci:index/getTenant:getTenant</c>.</param>
    /// <param name="arguments">The arguments; values may be unknown or secret.</param>
    string? LookupIdOf(string token, PropertyValue.MapValue arguments);
}
