using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CalicoAci.Infra.Settings.Binding;

/// <summary>The bounds that a <see cref="SettingAttribute"/> sets for a value.</summary>
internal static class ScalarRules
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    /// <summary>Checks range, pattern and length.</summary>
    public static void Check(object value, SettingAttribute attribute, string found, string path, SettingsErrors errors)
    {
        if (value is string text)
        {
            CheckText(text, attribute, found, path, errors);
        }
        else if (value is int or uint or long or double)
        {
            double number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
            if (number < attribute.Minimum || number > attribute.Maximum)
            {
                errors.Add(path, $"found {found}; must be {DescribeRange(attribute)}", DiagnosticIds.OutOfRange);
            }
        }
    }

    /// <summary>The allowed range in words.</summary>
    public static string DescribeRange(SettingAttribute attribute)
    {
        string unit = attribute.Unit is null ? "" : " " + attribute.Unit;
        string minimum = attribute.Minimum.ToString(CultureInfo.InvariantCulture);
        string maximum = attribute.Maximum.ToString(CultureInfo.InvariantCulture);
        return (double.IsNaN(attribute.Minimum), double.IsNaN(attribute.Maximum)) switch
        {
            (false, false) => $"from {minimum} to {maximum}{unit}",
            (false, true) => $"at least {minimum}{unit}",
            _ => $"at most {maximum}{unit}",
        };
    }

    /// <summary>The allowed length in words, or null when the length is allowed.</summary>
    public static string? DescribeLength(SettingAttribute attribute, int length, string unit)
    {
        string Plural(int count) => count == 1 ? unit : unit + "s";
        return length < attribute.MinimumLength ? $"must have at least {attribute.MinimumLength} {Plural(attribute.MinimumLength)}"
            : attribute.MaximumLength > 0 && length > attribute.MaximumLength ? $"must have at most {attribute.MaximumLength} {Plural(attribute.MaximumLength)}"
            : null;
    }

    private static void CheckText(string text, SettingAttribute attribute, string found, string path, SettingsErrors errors)
    {
        if (DescribeLength(attribute, text.Length, "character") is { } allowed)
        {
            errors.Add(path, $"found {found} of {text.Length} characters; {allowed}", DiagnosticIds.WrongLength);
        }

        if (attribute.Pattern is { } pattern && !Patterns.GetOrAdd(pattern, Compile).IsMatch(text))
        {
            errors.Add(path, $"found {found}; must be {attribute.PatternHint ?? $"a text like {pattern}"}", DiagnosticIds.PatternMismatch);
        }
    }

    private static Regex Compile(string pattern) => new($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
