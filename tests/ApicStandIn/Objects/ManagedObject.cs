using CalicoAci.ApicStandIn.Model;

namespace CalicoAci.ApicStandIn.Objects;

/// <summary>An object that the stand-in holds.</summary>
public sealed class ManagedObject
{
    private readonly SortedDictionary<string, ManagedObject> _children = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _attributes = new(StringComparer.Ordinal);

    internal ManagedObject(DistinguishedName dn)
    {
        Name = dn;
        Set(dn.Naming);
    }

    /// <summary>The DN.</summary>
    public string Dn => Name.Text;

    /// <summary>The class.</summary>
    public ManagedClass Class => Name.Class;

    /// <summary>All attributes without the DN, secure ones too.</summary>
    public IReadOnlyDictionary<string, string> Attributes => _attributes;

    /// <summary>The objects directly below, in ordinal order.</summary>
    public IReadOnlyCollection<ManagedObject> Children => _children.Values;

    internal DistinguishedName Name { get; }

    /// <summary>The attributes that a query gives back.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Shown => _attributes.Where(attribute => !Class.Secure.Contains(attribute.Key));

    /// <summary>The object and all below it, parents first.</summary>
    public IEnumerable<ManagedObject> SelfAndDescendants() => _children.Values.SelectMany(child => child.SelfAndDescendants()).Prepend(this);

    internal void Set(IEnumerable<KeyValuePair<string, string>> attributes)
    {
        foreach ((string name, string value) in attributes)
        {
            _attributes[name] = value;
        }
    }

    internal void Add(ManagedObject child) => _children[child.Name.RelativeName] = child;

    internal void Remove(ManagedObject child) => _children.Remove(child.Name.RelativeName);
}
