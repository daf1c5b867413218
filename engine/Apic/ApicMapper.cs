using CalicoAci.Engine.Apic.Evaluation;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Apic;

/// <summary>From an ACI resource of the program to its ID and its managed objects.</summary>
public static class ApicMapper
{
    /// <summary>The start of all ACI type tokens.</summary>
    public const string TypePrefix = "aci:index/";

    /// <summary>All type tokens whose objects are known, in ordinal order.</summary>
    public static IEnumerable<string> Types => ObjectCatalog.Instance.Types;

    /// <summary>The ID that a resource will have: the DN of its main object. Null while an input that it needs is unknown, absent or secret.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="inputs">The resource's inputs.</param>
    public static string? IdOf(string type, PropertyValue.MapValue inputs) => Known(ObjectCatalog.Instance.Find(type), inputs);

    /// <summary>The ID that a look-up will find: the DN that follows from its arguments. Null where it does not follow.</summary>
    /// <param name="token">The function's token, such as <c>aci:index/getTenant:getTenant</c>.</param>
    /// <param name="arguments">The arguments.</param>
    public static string? LookupIdOf(string token, PropertyValue.MapValue arguments) => Known(ObjectCatalog.Instance.FindLookup(token), arguments);

    /// <summary>The ID and objects of a resource; null for a type whose objects are not known.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="inputs">The resource's inputs.</param>
    public static ApicResource? Map(string type, PropertyValue.MapValue inputs) =>
        ObjectCatalog.Instance.Find(type) is { } definition
            ? new ApicResource(ObjectBuilder.DnOf(definition, inputs), ObjectBuilder.Build(definition, inputs))
            : null;

    private static string? Known(ObjectDefinition? definition, PropertyValue.MapValue inputs) =>
        definition is not null && ObjectBuilder.DnOf(definition, inputs) is { IsKnown: true } dn ? dn.Text : null;
}
