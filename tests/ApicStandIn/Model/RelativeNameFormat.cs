using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace CalicoAci.ApicStandIn.Model;

/// <summary>The format of a class' relative names, such as <c>vlifp-[{nodeDn}]-[{encap}]</c>.</summary>
public sealed partial class RelativeNameFormat
{
    private readonly Regex _pattern;

    /// <summary>Reads a format.</summary>
    /// <param name="text">Literal text with the names of the naming attributes in braces.</param>
    public RelativeNameFormat(string text)
    {
        Text = text;
        Naming = [.. Placeholder().Matches(text).Select(match => match.Groups["name"].Value)];
        string pattern = Placeholder().Replace(Regex.Escape(text).Replace("]", @"\]", StringComparison.Ordinal), match =>
            match.Groups["open"].Success ? $@"\[(?<{match.Groups["name"].Value}>.+)\]" : $@"(?<{match.Groups["name"].Value}>[^\[\]/]+)");
        _pattern = new Regex($"^{pattern}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }

    /// <summary>The format as it was written.</summary>
    public string Text { get; }

    /// <summary>The attributes that make the relative name, in its order.</summary>
    public IReadOnlyList<string> Naming { get; }

    /// <summary>Reads the naming attributes of a relative name.</summary>
    public bool TryMatch(string relativeName, [NotNullWhen(true)] out IReadOnlyDictionary<string, string>? naming)
    {
        Match match = _pattern.Match(relativeName);
        naming = match.Success ? Naming.ToDictionary(name => name, name => match.Groups[name].Value, StringComparer.Ordinal) : null;
        return match.Success;
    }

    /// <summary>Makes the relative name of naming attributes; null where one is missing.</summary>
    public string? Format(IReadOnlyDictionary<string, string> attributes) =>
        Naming.All(attributes.ContainsKey) ? Naming.Aggregate(Text, (text, name) => text.Replace($"{{{name}}}", attributes[name], StringComparison.Ordinal)) : null;

    [GeneratedRegex(@"(?<open>\\?\[)?\\?\{(?<name>\w+)\}(?(open)\\?\])", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
