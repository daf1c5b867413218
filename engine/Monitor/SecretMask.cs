using System.Collections.Immutable;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Monitor;

/// <summary>Knows the texts that nothing may show, and takes them out of what would.</summary>
internal sealed class SecretMask
{
    private const int ShortestSearched = 6;

    private readonly ImmutableArray<string> _configured;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Begins with the secrets of the settings.</summary>
    public SecretMask(IEnumerable<string> secrets) =>
        _configured = [.. secrets.Where(s => s.Length >= ShortestSearched).OrderByDescending(s => s.Length)];

    /// <summary>Hides what shows a secret without being marked as one, and tells the paths of what it hid.</summary>
    public PropertyValue.MapValue Hide(PropertyValue.MapValue values, List<string> leaks)
    {
        var changed = values.Members;
        foreach ((string name, PropertyValue value) in values.Members)
        {
            PropertyValue hidden = Hide(value, name, leaks);
            if (!ReferenceEquals(hidden, value))
            {
                changed = changed.SetItem(name, hidden);
            }
        }

        return ReferenceEquals(changed, values.Members) ? values : new PropertyValue.MapValue(changed);
    }

    /// <summary>Replaces every known secret in a text.</summary>
    public string Clean(string text)
    {
        foreach (string secret in _configured)
        {
            text = text.Replace(secret, Markers.OpaqueSecret, StringComparison.Ordinal);
            if (secret.Contains('\n', StringComparison.Ordinal))
            {
                text = secret.Split('\n', StringSplitOptions.TrimEntries)
                    .Where(line => line.Length >= 16)
                    .Aggregate(text, (current, line) => current.Replace(line, Markers.OpaqueSecret, StringComparison.Ordinal));
            }
        }

        lock (_lock)
        {
            return _seen.Aggregate(text, (current, secret) => current.Replace(secret, Markers.OpaqueSecret, StringComparison.Ordinal));
        }
    }

    private PropertyValue Hide(PropertyValue value, string path, List<string> leaks)
    {
        switch (value)
        {
            case PropertyValue.StringValue text when Shows(text.Value):
                leaks.Add(path);
                return Properties.Secret(value);
            case PropertyValue.AssetValue { Text: { } text } when Shows(text):
                leaks.Add(path);
                return Properties.Secret(value);
            case PropertyValue.SecretValue secret:
                Remember(secret.Inner);
                return value;
            case PropertyValue.MapValue map:
                var inner = new List<string>();
                PropertyValue.MapValue hidden = Hide(map, inner);
                leaks.AddRange(inner.Select(name => $"{path}.{name}"));
                return hidden;
            case PropertyValue.ListValue list:
                ImmutableArray<PropertyValue> items = list.Items;
                for (int i = 0; i < items.Length; i++)
                {
                    PropertyValue item = Hide(items[i], FormattableString.Invariant($"{path}[{i}]"), leaks);
                    if (!ReferenceEquals(item, items[i]))
                    {
                        items = items.SetItem(i, item);
                    }
                }

                return items == list.Items ? value : new PropertyValue.ListValue(items);
            default:
                return value;
        }
    }

    private bool Shows(string text)
    {
        if (text.Length < ShortestSearched)
        {
            return false;
        }

        if (text.Contains(Markers.OpaqueSecret, StringComparison.Ordinal))
        {
            return true;
        }

        foreach (string secret in _configured)
        {
            if (text.Contains(secret, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Secrets that the program made itself. Plain words are left: they would blot out messages.
    private void Remember(PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.StringValue { Value: { Length: >= 8 and <= 256 } text } when text != Markers.OpaqueSecret && text.Any(c => !char.IsAsciiLetterLower(c) && c is not ('-' or ' ' or '.' or '/')):
                lock (_lock)
                {
                    _seen.Add(text);
                }

                break;
            case PropertyValue.MapValue map:
                foreach (PropertyValue member in map.Members.Values)
                {
                    Remember(member);
                }

                break;
            case PropertyValue.ListValue list:
                foreach (PropertyValue item in list.Items)
                {
                    Remember(item);
                }

                break;
        }
    }
}
