using System.Collections.Immutable;

namespace CalicoAci.Engine.Apic.Evaluation;

/// <summary>What every managed object may carry besides the attributes of its class.</summary>
internal static class CommonParts
{
    /// <summary>Description, annotation and alias.</summary>
    public static readonly ImmutableArray<AttributeDefinition> Attributes = AttributeDefinition.ParseAll("annotation descr=description nameAlias");

    /// <summary>Annotations and tags of the objects that are posted whole.</summary>
    public static readonly ImmutableArray<ObjectDefinition> Objects =
    [
        Tagging("annotations", "tagAnnotation", "annotationKey-[{key}]"),
        Tagging("tags", "tagTag", "tagKey-[{key}]"),
    ];

    private static ObjectDefinition Tagging(string list, string type, string rn) => new()
    {
        Class = TextTemplate.Parse(type),
        Rn = TextTemplate.Parse(rn),
        RnPrefix = Dn.PrefixOf(rn),
        Attributes = AttributeDefinition.ParseAll("key value"),
        Selection = new Selection(SelectionKind.Each, list, null),
    };
}
