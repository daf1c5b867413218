using System.Collections.Immutable;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Apic.Evaluation;

/// <summary>Makes managed objects of definitions and inputs.</summary>
internal static class ObjectBuilder
{
    /// <summary>The DN of a resource's main object.</summary>
    public static ApicValue DnOf(ObjectDefinition definition, PropertyValue.MapValue inputs) =>
        DnOf(definition, new Scope(inputs, inputs, false), ApicValue.Unknown);

    /// <summary>All objects of a resource in the order in which the provider posts them.</summary>
    public static ImmutableArray<ApicObject> Build(ObjectDefinition definition, PropertyValue.MapValue inputs)
    {
        var result = ImmutableArray.CreateBuilder<ApicObject>();
        var scope = new Scope(inputs, inputs, false);
        if (definition.Whole)
        {
            result.Add(Nested(definition, scope, ApicValue.Unknown));
        }
        else
        {
            AddFlat(result, definition, scope, ApicValue.Unknown);
        }

        return result.ToImmutable();
    }

    private static ApicObject Nested(ObjectDefinition definition, Scope scope, ApicValue parent)
    {
        var dn = DnOf(definition, scope, parent);
        var children = definition.Objects.Concat(HasOwnScope(definition) ? CommonParts.Objects : [])
            .SelectMany(child => child.Selection.Select(scope).Select(part => Nested(child, part, dn)));
        return new ApicObject
        {
            Class = definition.Class.Evaluate(scope).Shown,
            Dn = dn,
            Attributes = AttributesOf(definition, scope),
            Children = [.. children],
            Whole = true,
        };
    }

    private static void AddFlat(ImmutableArray<ApicObject>.Builder result, ObjectDefinition definition, Scope scope, ApicValue parent)
    {
        var dn = DnOf(definition, scope, parent);
        result.Add(new ApicObject
        {
            Class = definition.Class.Evaluate(scope).Shown,
            Dn = dn,
            Attributes = AttributesOf(definition, scope),
            Whole = false,
        });
        foreach (var child in definition.Objects)
        {
            foreach (var part in child.Selection.Select(scope))
            {
                AddFlat(result, child, part, dn);
            }
        }
    }

    private static ApicValue DnOf(ObjectDefinition definition, Scope scope, ApicValue enclosing)
    {
        if (definition.FullDn is { } full)
        {
            return full.Evaluate(scope) is { IsKnown: true } whole ? whole : ApicValue.Unknown;
        }

        var parent = definition.Parent is { } expression ? expression.Evaluate(new Scope(scope.Root, scope.Root, false)) : enclosing;
        var rn = definition.Rn!.Evaluate(scope);
        return parent is { IsKnown: true } known && rn.IsKnown ? ApicValue.Known(Dn.Join(known.Text, rn.Text)) : ApicValue.Unknown;
    }

    private static ImmutableArray<ApicAttribute> AttributesOf(ObjectDefinition definition, Scope scope)
    {
        var result = new List<ApicAttribute>(definition.Attributes.Length + 3);
        Add(result, definition.Attributes, scope);
        if (HasOwnScope(definition))
        {
            Add(result, CommonParts.Attributes, scope);
        }

        if (definition.Spread is { } path && scope.Find(path, out var secret) is PropertyValue.MapValue map)
        {
            result.AddRange(map.Members
                .Select(member => (member.Key, Value: Scalars.TextOf(member.Value, secret, text => text)))
                .Where(member => member.Value is not null)
                .Select(member => new ApicAttribute(member.Key, member.Value!.Value)));
        }

        result.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return [.. result];
    }

    private static void Add(List<ApicAttribute> result, ImmutableArray<AttributeDefinition> definitions, Scope scope)
    {
        foreach (var definition in definitions)
        {
            if (definition.Evaluate(scope) is { } attribute && !result.Exists(other => other.Name == attribute.Name))
            {
                result.Add(attribute);
            }
        }
    }

    private static bool HasOwnScope(ObjectDefinition definition) =>
        definition.Selection.Kind is SelectionKind.With or SelectionKind.Each || definition.Parent is not null || definition.FullDn is not null;
}
