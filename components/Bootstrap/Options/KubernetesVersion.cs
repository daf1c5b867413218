using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CalicoAci.Components.Bootstrap.Options;

/// <summary>A released version of Kubernetes, such as 1.36.4.</summary>
/// <param name="Major">The major version.</param>
/// <param name="Minor">The minor version; packages of each minor version have a repository of their own.</param>
/// <param name="Patch">The patch version.</param>
public sealed partial record KubernetesVersion(int Major, int Minor, int Patch) : IComparable<KubernetesVersion>
{
    /// <summary>The oldest version that reads <c>kubeadm.k8s.io/v1beta4</c>.</summary>
    public static readonly KubernetesVersion Oldest = new(1, 31, 0);

    /// <summary>The minor version as repositories name it: <c>1.36</c>.</summary>
    public string MinorText => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    /// <summary>Reads a version with or without a leading v.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out KubernetesVersion? version)
    {
        version = Pattern().Match(text ?? "") is { Success: true } match ? new(Number(match, 1), Number(match, 2), Number(match, 3)) : null;
        return version is not null;
    }

    /// <summary>Reads a version.</summary>
    /// <exception cref="FormatException">The text is not a version.</exception>
    public static KubernetesVersion Parse(string text) => TryParse(text, out KubernetesVersion? version)
        ? version
        : throw new FormatException($"'{text}' is not a Kubernetes version such as 1.36.4.");

    /// <inheritdoc/>
    public int CompareTo(KubernetesVersion? other) => other is null
        ? 1
        : (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    /// <summary>The version without a leading v.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^v?([0-9]{1,3})\.([0-9]{1,3})\.([0-9]{1,3})$")]
    private static partial Regex Pattern();
}
