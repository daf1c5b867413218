namespace CalicoAci.Engine.Apic;

/// <summary>The value of an attribute or DN of a managed object; the APIC knows texts only.</summary>
/// <param name="Text">The value; for an input that is marked secret only <see cref="Mask"/>.</param>
/// <param name="Kind">Whether it is known, and whether it may be shown.</param>
public readonly record struct ApicValue(string Text, ApicValueKind Kind)
{
    /// <summary>What stands for a secret wherever values are shown.</summary>
    public const string Mask = "[secret]";

    /// <summary>What stands for an unknown value wherever values are shown.</summary>
    public const string UnknownText = "(known after up)";

    /// <summary>A value that only a deployment will know.</summary>
    public static readonly ApicValue Unknown = new(UnknownText, ApicValueKind.Unknown);

    /// <summary>A value that the program marked secret.</summary>
    public static readonly ApicValue Secret = new(Mask, ApicValueKind.Secret);

    /// <summary>Whether the value is known and may be shown.</summary>
    public bool IsKnown => Kind == ApicValueKind.Known;

    /// <summary>The value as it may be shown: secrets masked, unknowns named as such.</summary>
    public string Shown => Kind switch
    {
        ApicValueKind.Secret => Mask,
        ApicValueKind.Unknown => UnknownText,
        _ => Text,
    };

    /// <summary>A known value.</summary>
    public static ApicValue Known(string text) => new(text, ApicValueKind.Known);

    /// <inheritdoc />
    public override string ToString() => Shown;
}
