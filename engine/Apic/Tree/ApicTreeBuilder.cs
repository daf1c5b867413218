using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Apic.Tree;

/// <summary>Puts the objects of resources into their places.</summary>
internal sealed class ApicTreeBuilder
{
    private readonly Dictionary<string, ApicNode> _nodes = new(StringComparer.Ordinal);
    private readonly List<ApicNode> _roots = [];
    private readonly List<ApicConflict> _conflicts = [];
    private readonly List<UnplacedObject> _unplaced = [];
    private readonly List<string> _unsupported = [];
    private readonly List<string> _lookups = [];

    /// <summary>Adds the objects of a resource; nothing for a resource of another provider.</summary>
    public void Add(PlannedResource resource)
    {
        if (!resource.Custom || !resource.Type.StartsWith(ApicMapper.TypePrefix, StringComparison.Ordinal))
        {
            return;
        }

        if (ApicMapper.Map(resource.Type, resource.Inputs) is not { } mapped)
        {
            _unsupported.Add(resource.Name);
            return;
        }

        foreach (var item in mapped.Objects)
        {
            Add(item, resource);
        }
    }

    /// <summary>Remembers an object that the program looks up.</summary>
    public void Add(Lookup lookup)
    {
        if (ApicMapper.LookupIdOf(lookup.Token, lookup.Arguments) is { } dn)
        {
            _lookups.Add(dn);
        }
    }

    /// <summary>The finished tree.</summary>
    public ApicTree Build()
    {
        foreach (var dn in _lookups)
        {
            Place(dn).Reuse();
        }

        foreach (var node in _nodes.Values)
        {
            node.Sort();
        }

        return new ApicTree(_nodes, _roots)
        {
            Conflicts = [.. _conflicts.OrderBy(conflict => conflict.Dn, StringComparer.Ordinal)],
            Unplaced = [.. _unplaced],
            Unsupported = [.. _unsupported.Order(StringComparer.Ordinal)],
        };
    }

    private void Add(ApicObject item, PlannedResource resource)
    {
        if (!item.Dn.IsKnown)
        {
            _unplaced.Add(new UnplacedObject(resource.Name, item));
        }
        else
        {
            var node = Place(item.Dn.Text);
            if (node.Origin == ApicOrigin.Created)
            {
                _conflicts.Add(new ApicConflict(node.Dn, node.Resource, resource.Name));
            }
            else
            {
                node.Create(item, resource.Urn, resource.Name);
            }

            foreach (var child in item.Children)
            {
                Add(child, resource);
            }
        }
    }

    private ApicNode Place(string dn)
    {
        if (_nodes.TryGetValue(dn, out var known))
        {
            return known;
        }

        var node = BuiltInObjects.NodeOf(dn);
        _nodes.Add(dn, node);
        var parent = Dn.ParentOf(dn);
        if (parent.Length == 0)
        {
            _roots.Add(node);
        }
        else
        {
            Place(parent).Add(node);
        }

        return node;
    }
}
