using System.Text.RegularExpressions;

namespace CalicoAci.Infra.Settings.Binding;

/// <summary>
/// The settings that could not be read: of another type, misspelt, or missing although they are required. An error tells of
/// each; what follows from one of them would only repeat it.
/// </summary>
public sealed partial class LostSettings
{
    private const string Any = "*";

    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    /// <summary>The number of them.</summary>
    public int Count => _paths.Count;

    /// <summary>Adds a setting.</summary>
    /// <param name="path">The full path of the setting, such as <c>calico-aci:leaves[1].routerId</c>.</param>
    public void Add(string path) => _paths.Add(Plain(path));

    /// <summary>Whether a setting, a part of it or what it is a part of could not be read.</summary>
    /// <param name="setting">A path without positions in lists, such as <c>leaves.routerId</c>; <c>*</c> stands for any key.</param>
    public bool Touch(string setting) => _paths.Count > 0 && _paths.Any(path => Overlap(path.Split('.'), Plain(setting).Split('.')));

    private static bool Overlap(string[] first, string[] second) => first.Zip(second).All(pair => pair.First == pair.Second || pair.First == Any || pair.Second == Any);

    /// <summary>Items of a list are not told apart; keys that need quotes may be any.</summary>
    private static string Plain(string path) => Position().Replace(QuotedKey().Replace(path[(path.IndexOf(':', StringComparison.Ordinal) + 1)..], $".{Any}"), "");

    [GeneratedRegex("""\["(?:[^"\\]|\\.)*"\]""")]
    private static partial Regex QuotedKey();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Position();
}
