using System.Text.Json;
using CalicoAci.ApicStandIn.Model;

namespace CalicoAci.ApicStandIn.Objects;

/// <summary>An object as a client posts it.</summary>
/// <param name="Class">The class.</param>
/// <param name="Attributes">The attributes, <c>dn</c>, <c>rn</c> and <c>status</c> too.</param>
/// <param name="Children">The objects inside.</param>
internal sealed record PostedObject(ManagedClass Class, IReadOnlyDictionary<string, string> Attributes, IReadOnlyList<PostedObject> Children)
{
    private static readonly string[] Members = ["attributes", "children"];

    /// <summary>What shall happen to the object: <c>created</c>, <c>modified</c>, both parted by a comma, or <c>deleted</c>; empty for either of the first.</summary>
    public string Status => Attributes.GetValueOrDefault("status", "");

    /// <summary>Reads <c>{"class": {"attributes": {…}, "children": […]}}</c>.</summary>
    public static PostedObject Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || json.EnumerateObject().Count() != 1)
        {
            throw ApicException.Malformed("an object of one class is expected");
        }

        JsonProperty entry = json.EnumerateObject().Single();
        ManagedClass type = ObjectModel.Instance.Class(entry.Name);
        if (entry.Value.ValueKind != JsonValueKind.Object || entry.Value.EnumerateObject().FirstOrDefault(member => !Members.Contains(member.Name)) is { Value.ValueKind: not JsonValueKind.Undefined })
        {
            throw ApicException.Malformed($"{type.Name} has members besides attributes and children");
        }

        return new PostedObject(type, AttributesOf(type, entry.Value), ChildrenOf(entry.Value));
    }

    /// <summary>The DN of the object inside of another.</summary>
    public DistinguishedName NameBelow(DistinguishedName parent)
    {
        if (!Class.Parents.Contains(parent.Class.Name))
        {
            throw ApicException.WrongParent(Class.Name, parent.Class.Name);
        }

        string text = Given("dn") ?? $"{parent.Text}/{Given("rn") ?? Class.RelativeName.Format(Attributes) ?? throw NoName()}";
        var name = DistinguishedName.Parse(text);
        return name.Parent == parent.Text ? Checked(name) : throw ApicException.NotBelow(text, parent.Text);
    }

    /// <summary>The DN of the outermost object: its own, that of the address, or one directly below the address.</summary>
    public DistinguishedName NameAt(string address)
    {
        if (Given("dn") is { } dn)
        {
            var own = DistinguishedName.Parse(dn);
            return address.Length == 0 || dn == address || dn.StartsWith($"{address}/", StringComparison.Ordinal)
                ? Checked(own)
                : throw ApicException.NotBelow(dn, address);
        }

        if (address.Length == 0)
        {
            throw ApicException.NoName(Class.Name, "dn");
        }

        var addressed = DistinguishedName.Parse(address);
        if (addressed.Class == Class)
        {
            return Checked(addressed);
        }

        return Class.Parents.Contains(addressed.Class.Name)
            ? NameBelow(addressed)
            : throw ApicException.WrongClass(address, addressed.Class.Name, Class.Name);
    }

    private DistinguishedName Checked(DistinguishedName name)
    {
        if (name.Class != Class)
        {
            throw ApicException.WrongClass(name.Text, name.Class.Name, Class.Name);
        }

        foreach ((string attribute, string value) in name.Naming)
        {
            if (Attributes.TryGetValue(attribute, out string? given) && given != value)
            {
                throw ApicException.NamingMismatch(name.Text, attribute, given);
            }
        }

        return Given("rn") is { } rn && rn != name.RelativeName ? throw ApicException.NamingMismatch(name.Text, "rn", rn) : name;
    }

    private string? Given(string attribute) => Attributes.TryGetValue(attribute, out string? value) && value.Length > 0 ? value : null;

    private ApicException NoName() => ApicException.NoName(Class.Name, Class.RelativeName.Naming.First(name => !Attributes.ContainsKey(name)));

    private static Dictionary<string, string> AttributesOf(ManagedClass type, JsonElement json)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!json.TryGetProperty("attributes", out JsonElement attributes))
        {
            return result;
        }

        if (attributes.ValueKind != JsonValueKind.Object)
        {
            throw ApicException.Malformed($"the attributes of {type.Name} are no object");
        }

        foreach (JsonProperty attribute in attributes.EnumerateObject())
        {
            if (attribute.Name is not ("dn" or "rn" or "status") && !type.Attributes.Contains(attribute.Name))
            {
                throw ApicException.UnknownProperty(type.Name, attribute.Name);
            }

            result[attribute.Name] = attribute.Value.ValueKind == JsonValueKind.String
                ? attribute.Value.GetString()!
                : throw ApicException.Malformed($"the value of {attribute.Name} is no text");
        }

        return result;
    }

    private static PostedObject[] ChildrenOf(JsonElement json)
    {
        if (!json.TryGetProperty("children", out JsonElement children))
        {
            return [];
        }

        return children.ValueKind == JsonValueKind.Array ? [.. children.EnumerateArray().Select(Read)] : throw ApicException.Malformed("children are no list");
    }
}
