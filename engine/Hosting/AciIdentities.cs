using CalicoAci.Engine.Apic;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Hosting;

/// <summary>The IDs of ACI resources: their DNs.</summary>
public sealed class AciIdentities : IResourceIdentities
{
    /// <inheritdoc/>
    public string? IdOf(string type, PropertyValue.MapValue inputs)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.StartsWith(ApicMapper.TypePrefix, StringComparison.Ordinal) ? ApicMapper.IdOf(type, inputs) : null;
    }

    /// <inheritdoc/>
    public string? LookupIdOf(string token, PropertyValue.MapValue arguments)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.StartsWith(ApicMapper.TypePrefix, StringComparison.Ordinal) ? ApicMapper.LookupIdOf(token, arguments) : null;
    }
}
