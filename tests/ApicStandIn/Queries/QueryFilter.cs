using System.Text.RegularExpressions;
using CalicoAci.ApicStandIn.Model;
using CalicoAci.ApicStandIn.Objects;

namespace CalicoAci.ApicStandIn.Queries;

/// <summary>Filters such as <c>and(eq(fvTenant.name,"dev"),ne(fvTenant.descr,""))</c>.</summary>
internal static partial class QueryFilter
{
    /// <summary>Reads a filter.</summary>
    /// <exception cref="ApicException">It is none, or it names an attribute that its class does not have.</exception>
    public static Func<ManagedObject, bool> Parse(string text)
    {
        Match match = Call().Match(text);
        if (!match.Success)
        {
            throw ApicException.Malformed($"filter {text}");
        }

        string name = match.Groups["name"].Value;
        string[] arguments = [.. Arguments(match.Groups["arguments"].Value)];
        switch (name)
        {
            case "and" or "or":
                Func<ManagedObject, bool>[] parts = [.. arguments.Select(Parse)];
                return name == "and" ? item => parts.All(part => part(item)) : item => parts.Any(part => part(item));
            case "eq" or "ne" when arguments is [var property, var value]:
                return Comparison(property, value.Trim('"'), name == "eq");
            default:
                throw ApicException.Malformed($"filter {text}");
        }
    }

    private static Func<ManagedObject, bool> Comparison(string property, string value, bool equal)
    {
        if (property.Split('.') is not [var type, var attribute])
        {
            throw ApicException.Malformed($"property {property} of a filter");
        }

        if (attribute != "dn" && !ObjectModel.Instance.Class(type).Attributes.Contains(attribute))
        {
            throw ApicException.UnknownProperty(type, attribute);
        }

        return item => item.Class.Name == type && (attribute == "dn" ? item.Dn : item.Attributes.GetValueOrDefault(attribute, "")) == value == equal;
    }

    private static IEnumerable<string> Arguments(string text)
    {
        int start = 0, depth = 0;
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            depth += quoted ? 0 : text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (text[i] == ',' && depth == 0 && !quoted)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    [GeneratedRegex(@"^(?<name>[a-z]+)\((?<arguments>.+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
