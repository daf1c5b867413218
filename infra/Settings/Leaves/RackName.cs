namespace CalicoAci.Infra.Settings.Leaves;

/// <summary>What a rack may be called: its name becomes the value of a node label (at most 63 characters).</summary>
public static class RackName
{
    /// <summary>The characters of a Kubernetes label value.</summary>
    public const string Pattern = "[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?";

    /// <summary>The pattern in words.</summary>
    public const string Hint = "letters, digits, '-', '_' and '.', with a letter or digit at both ends";
}
