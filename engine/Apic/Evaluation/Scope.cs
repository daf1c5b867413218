using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Apic.Evaluation;

/// <summary>Where an expression of the catalog looks for inputs: an object's own part of them, and the resource's whole inputs.</summary>
/// <param name="Current">The part: the inputs themselves, a nested object, or an item of a list.</param>
/// <param name="Root">The resource's inputs.</param>
/// <param name="Secret">Whether the part lies inside a secret.</param>
internal readonly record struct Scope(PropertyValue Current, PropertyValue.MapValue Root, bool Secret)
{
    /// <summary>The value at a dotted path; <c>.</c> is the part itself. Secrets are taken off and reported.</summary>
    public PropertyValue Find(string path, out bool secret)
    {
        secret = Secret;
        var value = Open(Current, ref secret);
        if (path == ".")
        {
            return value;
        }

        foreach (var step in path.AsSpan().Split('.'))
        {
            if (value is PropertyValue.UnknownValue)
            {
                return value;
            }

            if (value is not PropertyValue.MapValue map || !map.Members.TryGetValue(path[step], out var member))
            {
                return PropertyValue.Null;
            }

            value = Open(member, ref secret);
        }

        return value;
    }

    /// <summary>The same inputs seen from a part of them.</summary>
    public Scope At(PropertyValue part, bool secret) => new(part, Root, secret);

    private static PropertyValue Open(PropertyValue value, ref bool secret)
    {
        while (value is PropertyValue.SecretValue marked)
        {
            secret = true;
            value = marked.Inner;
        }

        return value;
    }
}
