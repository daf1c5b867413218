namespace CalicoAci.Infra.Settings.Binding;

/// <summary>The ids of the checks that the binder makes itself; <c>docs/diagnostics.md</c> explains each.</summary>
public static class DiagnosticIds
{
    /// <summary>A setting that no record knows.</summary>
    public const string UnknownSetting = "CA001";

    /// <summary>A required setting that is absent.</summary>
    public const string MissingSetting = "CA002";

    /// <summary>A value of another type.</summary>
    public const string WrongType = "CA003";

    /// <summary>A value that is not one of the allowed ones.</summary>
    public const string NotAllowed = "CA004";

    /// <summary>A number outside its range.</summary>
    public const string OutOfRange = "CA005";

    /// <summary>A text that does not match its pattern.</summary>
    public const string PatternMismatch = "CA006";

    /// <summary>A text or a list that is too short or too long.</summary>
    public const string WrongLength = "CA007";

    /// <summary>A setting that is given twice.</summary>
    public const string Duplicate = "CA008";

    /// <summary>A rule of one settings area that has no id of its own.</summary>
    public const string AreaRule = "CA099";
}
