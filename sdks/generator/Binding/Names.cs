using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Generator.Binding;

/// <summary>Makes C# names of the names in a schema, as Pulumi's own code generator does.</summary>
internal static class Names
{
    /// <summary>The name with a capital first letter; characters that C# does not allow part the words.</summary>
    public static string Title(string name)
    {
        var builder = new StringBuilder(name.Length);
        var upper = true;
        foreach (var character in name)
        {
            if (!SyntaxFacts.IsIdentifierPartCharacter(character))
            {
                upper = true;
                continue;
            }

            builder.Append(upper ? char.ToUpperInvariant(character) : character);
            upper = false;
        }

        return builder.Length == 0 || char.IsDigit(builder[0]) ? "_" + builder : builder.ToString();
    }

    /// <summary>The name with a small first letter, escaped where it is a keyword.</summary>
    public static string Parameter(string name)
    {
        var camel = Camel(name);
        return SyntaxFacts.GetKeywordKind(camel) != SyntaxKind.None ? "@" + camel : camel;
    }

    public static string Field(string name) => "_" + Camel(name);

    /// <summary>A name for an enumeration value such as <c>512e</c> or <c>read-only</c>.</summary>
    public static string EnumMember(string value)
    {
        var words = new string([.. value.Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_')]);
        var name = words.Length == 0 ? "Empty" : char.ToUpperInvariant(words[0]) + words.Substring(1);
        return SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? name : "_" + name;
    }

    private static string Camel(string name)
    {
        var title = Title(name);
        return char.ToLowerInvariant(title[0]) + title.Substring(1);
    }
}
