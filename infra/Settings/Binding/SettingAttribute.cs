namespace CalicoAci.Infra.Settings.Binding;

/// <summary>
/// Describes a setting of a stack file. The binder, the JSON Schema and the reference page all read it, so that
/// they cannot say different things. On a list or a dictionary, the lengths bound the number of items, and range and
/// pattern hold for each item.
/// </summary>
/// <param name="description">What the setting is for, in one or two sentences.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class SettingAttribute(string description) : Attribute
{
    /// <summary>What the setting is for.</summary>
    public string Description { get; } = description;

    /// <summary>The smallest allowed number, or <see cref="double.NaN"/> for no bound.</summary>
    public double Minimum { get; init; } = double.NaN;

    /// <summary>The largest allowed number, or <see cref="double.NaN"/> for no bound.</summary>
    public double Maximum { get; init; } = double.NaN;

    /// <summary>The smallest number of characters of a text or of items of a list.</summary>
    public int MinimumLength { get; init; }

    /// <summary>The greatest number of characters of a text or of items of a list; 0 for no limit.</summary>
    public int MaximumLength { get; init; }

    /// <summary>A regular expression that the whole text must match, or null.</summary>
    public string? Pattern { get; init; }

    /// <summary>What <see cref="Pattern"/> allows, in words that complete "must be …".</summary>
    public string? PatternHint { get; init; }

    /// <summary>The unit of a number, such as <c>s</c>, <c>MiB</c> or <c>bytes</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the value is a secret: no message shows it.</summary>
    public bool Secret { get; init; }

    /// <summary>An example value, as it is written in a stack file.</summary>
    public string? Example { get; init; }

    /// <summary>What holds for each item of a list or dictionary: range and pattern, but not the bounds of its own length.</summary>
    internal SettingAttribute ForItems() => new(Description)
    {
        Minimum = Minimum,
        Maximum = Maximum,
        Pattern = Pattern,
        PatternHint = PatternHint,
        Unit = Unit,
        Secret = Secret,
    };
}
