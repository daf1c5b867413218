using System.Collections.Immutable;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.PropertyValues;

/// <summary>Makes, tells apart and compares property values.</summary>
internal static class Properties
{
    private static readonly PropertyValue True = new PropertyValue.BoolValue(true);
    private static readonly PropertyValue False = new PropertyValue.BoolValue(false);

    /// <summary>No members, in ordinal order.</summary>
    public static ImmutableSortedDictionary<string, PropertyValue> NoMembers { get; } =
        ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal);

    /// <summary>An object without members.</summary>
    public static PropertyValue.MapValue EmptyMap { get; } = new(NoMembers);

    /// <summary>A builder for the members of an object.</summary>
    public static ImmutableSortedDictionary<string, PropertyValue>.Builder NewMembers() => NoMembers.ToBuilder();

    /// <summary>A truth value.</summary>
    public static PropertyValue Bool(bool value) => value ? True : False;

    /// <summary>A secret; what is secret already stays as it is.</summary>
    public static PropertyValue Secret(PropertyValue value) => value is PropertyValue.SecretValue ? value : new PropertyValue.SecretValue(value);

    /// <summary>The value without its mark of secrecy.</summary>
    public static PropertyValue Reveal(PropertyValue value) => value is PropertyValue.SecretValue secret ? secret.Inner : value;

    /// <summary>Whether the value, or any part of it, is unknown.</summary>
    public static bool HasUnknown(PropertyValue value) => value switch
    {
        PropertyValue.UnknownValue => true,
        PropertyValue.SecretValue secret => HasUnknown(secret.Inner),
        PropertyValue.ListValue list => list.Items.Any(HasUnknown),
        PropertyValue.MapValue map => map.Members.Values.Any(HasUnknown),
        PropertyValue.ArchiveValue archive => archive.Assets.Values.Any(HasUnknown),
        PropertyValue.ResourceReferenceValue reference => HasUnknown(reference.Id),
        _ => false,
    };

    /// <summary>Whether the value, or any part of it, is secret.</summary>
    public static bool HasSecret(PropertyValue value) => value switch
    {
        PropertyValue.SecretValue => true,
        PropertyValue.ListValue list => list.Items.Any(HasSecret),
        PropertyValue.MapValue map => map.Members.Values.Any(HasSecret),
        PropertyValue.ArchiveValue archive => archive.Assets.Values.Any(HasSecret),
        _ => false,
    };

    /// <summary>Whether two values are the same in all their parts; marks of secrecy count for nothing.</summary>
    public static bool AreEqual(PropertyValue left, PropertyValue right) => (Reveal(left), Reveal(right)) switch
    {
        (PropertyValue.ListValue l, PropertyValue.ListValue r) =>
            l.Items.Length == r.Items.Length && l.Items.Zip(r.Items).All(pair => AreEqual(pair.First, pair.Second)),
        (PropertyValue.MapValue l, PropertyValue.MapValue r) => AreEqual(l.Members, r.Members),
        (PropertyValue.ArchiveValue l, PropertyValue.ArchiveValue r) => l.Path == r.Path && l.Uri == r.Uri && AreEqual(l.Assets, r.Assets),
        (PropertyValue.ResourceReferenceValue l, PropertyValue.ResourceReferenceValue r) => l.Urn == r.Urn,
        var (l, r) => l == r,
    };

    /// <summary>The members of both objects; the second one's win.</summary>
    public static PropertyValue.MapValue Overlay(PropertyValue.MapValue below, PropertyValue.MapValue above) =>
        above.Members.Count == 0 ? below : new PropertyValue.MapValue(below.Members.SetItems(above.Members));

    private static bool AreEqual(
        ImmutableSortedDictionary<string, PropertyValue> left, ImmutableSortedDictionary<string, PropertyValue> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach ((string key, PropertyValue value) in left)
        {
            if (!right.TryGetValue(key, out PropertyValue? other) || !AreEqual(value, other))
            {
                return false;
            }
        }

        return true;
    }
}
