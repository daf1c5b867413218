using System.Collections.Immutable;
using System.Globalization;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Comparison;

/// <summary>Finds the differences between two sets of inputs.</summary>
/// <param name="digests">Makes digests to compare secrets with; null where the digests of the old state have another key.</param>
/// <param name="opaque">Whether secrets of the new inputs stayed encrypted, so that their values say nothing.</param>
internal sealed class PropertyComparison(SecretDigests? digests, bool opaque)
{
    private readonly List<string> _path = [];
    private readonly List<(ImmutableArray<string> Path, PropertyValue? Old, PropertyValue? New)> _found = [];
    private bool _secret;
    private bool _unknownChanges;

    /// <summary>Gives the paths that differ with both values, in the order of their names.</summary>
    /// <param name="before">The old inputs.</param>
    /// <param name="after">The new inputs.</param>
    /// <param name="unknownChanges">Names the inputs whose unknown parts are known to change.</param>
    public List<(ImmutableArray<string> Path, PropertyValue? Old, PropertyValue? New)> Compare(
        PropertyValue.MapValue before, PropertyValue.MapValue after, Func<string, bool> unknownChanges)
    {
        foreach (string name in before.Members.Keys.Union(after.Members.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            _unknownChanges = unknownChanges(name);
            Visit(name, before.Members.GetValueOrDefault(name), after.Members.GetValueOrDefault(name));
        }

        return _found;
    }

    private void Visit(string segment, PropertyValue? old, PropertyValue? current)
    {
        _path.Add(segment);
        bool outer = _secret;
        _secret |= old is PropertyValue.SecretValue or PropertyValue.DigestValue || current is PropertyValue.SecretValue;
        if (old is null or PropertyValue.NullValue || current is null or PropertyValue.NullValue)
        {
            if ((old is null or PropertyValue.NullValue) != (current is null or PropertyValue.NullValue))
            {
                Add(old, current);
            }
        }
        else
        {
            Compare(old, current);
        }

        _secret = outer;
        _path.RemoveAt(_path.Count - 1);
    }

    private void Compare(PropertyValue old, PropertyValue current)
    {
        if (old is PropertyValue.DigestValue digest)
        {
            PropertyValue inner = Properties.Reveal(current);
            bool comparable = digest.Digest.Length > 0 && digests is not null;
            if ((comparable && digests!.Of(inner) != digest.Digest) || (_unknownChanges && Properties.HasUnknown(inner)))
            {
                Add(old, current);
            }

            return;
        }

        if (opaque && current is PropertyValue.SecretValue && HasOpaqueText(current))
        {
            return;
        }

        switch (Properties.Reveal(old), Properties.Reveal(current))
        {
            case (PropertyValue.UnknownValue, PropertyValue.UnknownValue):
                if (_unknownChanges)
                {
                    Add(old, current);
                }

                break;
            case (PropertyValue.MapValue before, PropertyValue.MapValue after):
                foreach (string name in before.Members.Keys.Union(after.Members.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
                {
                    Visit(name, before.Members.GetValueOrDefault(name), after.Members.GetValueOrDefault(name));
                }

                break;
            case (PropertyValue.ListValue before, PropertyValue.ListValue after):
                for (int i = 0; i < Math.Max(before.Items.Length, after.Items.Length); i++)
                {
                    Visit(
                        i.ToString(CultureInfo.InvariantCulture),
                        i < before.Items.Length ? before.Items[i] : null,
                        i < after.Items.Length ? after.Items[i] : null);
                }

                break;
            case var (before, after) when !Properties.AreEqual(before, after):
                Add(old, current);
                break;
        }
    }

    private void Add(PropertyValue? old, PropertyValue? current) => _found.Add((
        [.. _path],
        old is null or PropertyValue.NullValue ? null : _secret ? Properties.Secret(old) : old,
        current is null or PropertyValue.NullValue ? null : _secret ? Properties.Secret(current) : current));

    private static bool HasOpaqueText(PropertyValue value) => value switch
    {
        PropertyValue.SecretValue secret => HasOpaqueText(secret.Inner),
        PropertyValue.StringValue text => text.Value.Contains(Markers.OpaqueSecret, StringComparison.Ordinal),
        PropertyValue.ListValue list => list.Items.Any(HasOpaqueText),
        PropertyValue.MapValue map => map.Members.Values.Any(HasOpaqueText),
        _ => false,
    };
}
