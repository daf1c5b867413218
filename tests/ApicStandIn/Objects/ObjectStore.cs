using CalicoAci.ApicStandIn.Model;

namespace CalicoAci.ApicStandIn.Objects;

/// <summary>All objects of the stand-in. A change happens as a whole or not at all.</summary>
public sealed class ObjectStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ManagedObject> _objects = new(StringComparer.Ordinal);
    private readonly HashSet<string> _builtIn = new(StringComparer.Ordinal);

    /// <summary>Adds an object that every APIC has: nobody can delete it.</summary>
    internal void BuildIn(string dn, params (string Name, string Value)[] attributes)
    {
        lock (_lock)
        {
            Put(DistinguishedName.Parse(dn)).Set(attributes.Select(attribute => KeyValuePair.Create(attribute.Name, attribute.Value)));
            _builtIn.Add(dn);
        }
    }

    /// <summary>The object with a DN, or null.</summary>
    public ManagedObject? Find(string dn) => Read(() => _objects.GetValueOrDefault(dn));

    /// <summary>Reads while nothing changes.</summary>
    internal T Read<T>(Func<T> query)
    {
        lock (_lock)
        {
            return query();
        }
    }

    /// <summary>All objects in ordinal order of their DNs. Call it inside of <see cref="Read"/>.</summary>
    internal IEnumerable<ManagedObject> All() => _objects.Values.OrderBy(item => item.Dn, StringComparer.Ordinal);

    /// <summary>The object with a DN, or none. Call it inside of <see cref="Read"/>.</summary>
    internal IEnumerable<ManagedObject> At(string dn) => _objects.TryGetValue(dn, out ManagedObject? item) ? [item] : [];

    /// <summary>Applies what was posted.</summary>
    /// <param name="address">The DN of the request's address; may be empty.</param>
    /// <param name="posted">The posted object.</param>
    internal void Apply(string address, PostedObject posted)
    {
        lock (_lock)
        {
            var changes = new List<(DistinguishedName Name, PostedObject Posted)>();
            Check(posted.NameAt(address), posted, changes, new HashSet<string>(StringComparer.Ordinal));
            foreach ((DistinguishedName name, PostedObject change) in changes)
            {
                if (change.Status == "deleted")
                {
                    Remove(name.Text);
                }
                else
                {
                    Put(name).Set(change.Attributes.Where(attribute => attribute.Key is not ("dn" or "rn" or "status")));
                }
            }
        }
    }

    /// <summary>Deletes an object with all below it; a missing one is deleted already.</summary>
    internal void Delete(string dn)
    {
        var name = DistinguishedName.Parse(dn);
        lock (_lock)
        {
            CheckDeletable(name);
            Remove(name.Text);
        }
    }

    private void Check(DistinguishedName name, PostedObject posted, List<(DistinguishedName Name, PostedObject Posted)> changes, HashSet<string> created)
    {
        bool exists = _objects.ContainsKey(name.Text) || created.Contains(name.Text);
        switch (posted.Status)
        {
            case "deleted":
                CheckDeletable(name);
                break;
            case "created" when exists:
                throw ApicException.Exists(name.Text);
            case "modified" when !exists:
                throw ApicException.NotFound(name.Text);
            case "" or "created" or "modified" or "created,modified":
                if (name.Parent.Length > 0 && !_objects.ContainsKey(name.Parent) && !created.Contains(name.Parent))
                {
                    throw ApicException.NotFound(name.Parent);
                }

                created.Add(name.Text);
                break;
            default:
                throw ApicException.Malformed($"status {posted.Status}");
        }

        changes.Add((name, posted));
        foreach (PostedObject child in posted.Children)
        {
            Check(child.NameBelow(name), child, changes, created);
        }
    }

    private void CheckDeletable(DistinguishedName name)
    {
        if (name.Class.Implicit || _builtIn.Contains(name.Text))
        {
            throw ApicException.Undeletable(name.Text);
        }
    }

    private ManagedObject Put(DistinguishedName name)
    {
        if (_objects.TryGetValue(name.Text, out ManagedObject? existing))
        {
            return existing;
        }

        var made = new ManagedObject(name);
        _objects.Add(name.Text, made);
        if (_objects.TryGetValue(name.Parent, out ManagedObject? parent))
        {
            parent.Add(made);
        }

        foreach (ManagedClass type in ObjectModel.Instance.Below(name.Class.Name).Where(type => type.Implicit))
        {
            Put(DistinguishedName.Parse($"{name.Text}/{type.RelativeName.Text}"));
        }

        return made;
    }

    private void Remove(string dn)
    {
        if (!_objects.TryGetValue(dn, out ManagedObject? item))
        {
            return;
        }

        foreach (ManagedObject gone in item.SelfAndDescendants().ToList())
        {
            _objects.Remove(gone.Dn);
        }

        _objects.GetValueOrDefault(item.Name.Parent)?.Remove(item);
    }
}
