using System.Collections.Immutable;

namespace CalicoAci.Engine.Apic.Tree;

/// <summary>An object in the tree of all objects of a plan.</summary>
public sealed class ApicNode
{
    private readonly List<ApicNode> _children = [];

    internal ApicNode(string dn, string type, ApicOrigin origin)
    {
        Dn = dn;
        Class = type;
        Origin = origin;
    }

    /// <summary>The distinguished name.</summary>
    public string Dn { get; }

    /// <summary>The class; empty for an external object of a kind that the DN does not tell.</summary>
    public string Class { get; private set; }

    /// <summary>Where the object comes from.</summary>
    public ApicOrigin Origin { get; private set; }

    /// <summary>The name of the resource that creates the object; empty when none does.</summary>
    public string Resource { get; private set; } = "";

    /// <summary>The URN of that resource; empty when none does.</summary>
    public string Urn { get; private set; } = "";

    /// <summary>The attributes in ordinal order of their names.</summary>
    public ImmutableArray<ApicAttribute> Attributes { get; private set; } = [];

    /// <summary>The objects below, in ordinal order of their DNs.</summary>
    public IReadOnlyList<ApicNode> Children => _children;

    /// <summary>The object and all below it, parents first.</summary>
    public IEnumerable<ApicNode> SelfAndDescendants()
    {
        var pending = new Stack<ApicNode>();
        pending.Push(this);
        while (pending.TryPop(out var node))
        {
            yield return node;
            for (var i = node._children.Count - 1; i >= 0; i--)
            {
                pending.Push(node._children[i]);
            }
        }
    }

    internal void Create(ApicObject item, string urn, string resource)
    {
        Class = item.Class;
        Attributes = item.Attributes;
        Origin = ApicOrigin.Created;
        Urn = urn;
        Resource = resource;
    }

    internal void Reuse()
    {
        if (Origin == ApicOrigin.External)
        {
            Origin = ApicOrigin.Reused;
        }
    }

    internal void Add(ApicNode child) => _children.Add(child);

    internal void Sort() => _children.Sort((a, b) => string.CompareOrdinal(a.Dn, b.Dn));
}
